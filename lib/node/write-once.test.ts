import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { writeOnce } from "./write-once";

test("many who write at once all read the same whole text, and leave only the file", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "write-once-"));
  try {
    for (let round = 0; round < 5; round++) {
      const file = path.join(folder, `secret-${round}`);
      const texts = Array.from({ length: 4 }, (_, number) => `${number}`.repeat(4_000_000));
      const read = await Promise.all(texts.map((text) => writeOnce(file, text)));
      expect(texts.includes(String(read[0]))).toBe(true);
      expect(new Set(read).size).toBe(1);
    }
    expect(await readdir(folder)).toHaveLength(5);
  } finally {
    await rm(folder, { recursive: true });
  }
});
