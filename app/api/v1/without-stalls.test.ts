import { expect, test } from "vitest";
import { withoutStalls } from "./without-stalls";

/** A body that sends this many bytes every so many milliseconds, for ever. */
function drip(size: number, pause: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      controller.enqueue(new Uint8Array(size));
    },
  });
}

async function readAll(body: ReadableStream<Uint8Array>, milliseconds: number): Promise<number> {
  let size = 0;
  for await (const chunk of withoutStalls(body, () => size > 100_000, milliseconds)) size += chunk.length;
  return size;
}

test("a body that pauses for too long ends in a 408", async () => {
  await expect(readAll(drip(1, 5000), 50)).rejects.toMatchObject({ code: "timeout" });
});

test("a body that never pauses, but never gets anywhere, ends in a 408", async () => {
  const began = performance.now();
  await expect(readAll(drip(1, 20), 200)).rejects.toMatchObject({ code: "timeout" });
  expect(performance.now() - began).toBeLessThan(5000);
});

test("a body that comes steadily is read, however long it takes", async () => {
  expect(await readAll(drip(10_001, 20), 100)).toBeGreaterThan(100_000);
});
