import fc from "fast-check";
import iconv from "iconv-lite";
import { beforeAll, expect, test } from "vitest";
import { sql } from "@/db/postgres";
import { newTestAccount } from "@/db/testing/account";
import { AppError } from "@/lib/errors";
import type { Import } from "@/lib/import/import";
import { brokenFrom, soundFiles } from "./testing/broken-files";
import { importContent } from "./testing/import-content";

/** `npm run fuzz` asks for 10,000. */
const cases = Number(process.env.FUZZ_CASES ?? 30);
const longest = 5_000;

let accountId: number;
beforeAll(async () => {
  accountId = await newTestAccount();
});

const sumOf = ({ summary }: Import) => {
  const { total, ...outcomes } = summary ?? { total: -1 };
  return { total, sum: Object.values(outcomes).reduce((sum, count) => sum + count, 0) };
};

async function stagedRows(importId: number): Promise<number> {
  const [row] = await sql()`select count(*) as count from import_rows where import_id = ${importId}`;
  return row?.count;
}

test.each(Object.keys(soundFiles))(
  "%s with anything wrong in it is imported to its last row, or refused with a reason",
  async (name) => {
    const sound = soundFiles[name] ?? new Uint8Array();
    const property = fc.asyncProperty(brokenFrom(sound), async (bytes) => {
      const started = Date.now();
      const made = await importContent(accountId, bytes, name, { dryRun: true }).catch((error) => {
        if (!(error instanceof AppError)) throw error;
        expect(error.message).not.toBe("");
        return null;
      });
      expect(Date.now() - started).toBeLessThan(longest);
      if (made === null) return;
      const { total, sum } = sumOf(made);
      expect(sum).toBe(total);
      expect(await stagedRows(made.importId)).toBe(total);
    });
    await fc.assert(property, { numRuns: cases, endOnFailure: true });
  },
  cases * longest,
);

const cell = fc
  .string({ unit: "grapheme-ascii", maxLength: 12 })
  .map((text) => text.replace(/[\r\n"]/g, "'"));
const person = fc.record({
  name: cell,
  phone: fc.oneof(fc.integer({ min: 3_200_000_000, max: 3_499_999_999 }).map(String), fc.constant(""), cell),
  note: fc.oneof(cell, fc.constant('a "quoted" note; with, all\nof it')),
});
const layout = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  encoding: fc.constantFrom("utf8", "utf16le", "win1252"),
  blankEvery: fc.integer({ min: 2, max: 5 }),
});

test(
  "every row of any table ends in exactly one outcome",
  async () => {
    const property = fc.asyncProperty(fc.array(person, { maxLength: 40 }), layout, async (people, layout) => {
      const { delimiter, lineEnd, encoding, blankEvery } = layout;
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const lines = people.flatMap(({ name, phone, note }, index) => {
        const line = [name, phone, note].map(quoted).join(delimiter);
        return index % blankEvery === 0 ? [line, ""] : [line];
      });
      const text = [["Nome", "Cellulare", "Note"].join(delimiter), ...lines].join(lineEnd);
      const mark = encoding === "utf16le" ? "\ufeff" : "";
      const made = await importContent(accountId, iconv.encode(mark + text, encoding), "a.csv", {
        dryRun: true,
        removeHead: true,
        mapping: { Cellulare: "phoneNumber", Nome: "firstName", Note: "notes" },
      });
      const { total, sum } = sumOf(made);
      expect(sum).toBe(total);
      expect(total).toBe(
        people.filter((one) => Object.values(one).some((value) => value.trim() !== "")).length,
      );
    });
    await fc.assert(property, { numRuns: cases, endOnFailure: true });
  },
  cases * longest,
);
