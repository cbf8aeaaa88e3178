import { rm } from "node:fs/promises";
import fc from "fast-check";
import iconv from "iconv-lite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createStagedLines } from "@/db/imports/staged-lines";
import { sql } from "@/db/postgres";
import { newTestAccount } from "@/db/testing/account";
import { AppError } from "@/lib/errors";
import type { Import } from "@/lib/import/import";
import { endXlsLoop } from "../testing/ask-xls-loop";
import { brokenFile, soundFiles } from "../testing/broken-files";
import { importContent, spoolContent } from "../testing/import-content";
import { openFile } from "./open-file";

/** `npm run fuzz` asks for 10,000. */
const cases = Number(process.env.FUZZ_CASES ?? 30);
/** Milliseconds by the clock, for what may use seconds of a processor that others use, too. */
const longest = 30_000;
const reportEvery = 500;
/** Of so many the database sees one: reading breaks in more ways than rows that were read, at a tenth of the time. */
const mergedEvery = cases > 1000 ? 10 : 1;

// A process for each of so many workbooks would take hours.
vi.mock("@/lib/node/xls/ask-xls-child", (importOriginal) =>
  process.env.FUZZ_CASES ? import("../testing/ask-xls-loop") : importOriginal(),
);

let accountId: number;
beforeAll(async () => {
  accountId = await newTestAccount();
});
afterAll(endXlsLoop);

const sumOf = ({ summary }: Import) => {
  const { total, ...outcomes } = summary ?? { total: -1 };
  return { total, sum: Object.values(outcomes).reduce((sum, count) => sum + count, 0) };
};

async function stagedRows(importId: number): Promise<number> {
  const [row] = await sql()`
    select count(*) as count from import_rows where account_id = ${accountId} and import_id = ${importId}`;
  return row?.count;
}

/** Tells a person who waits how far it is. */
function createProgress(name: string): (milliseconds: number, isRefused: boolean) => void {
  const began = Date.now();
  let [count, refused, slowest] = [0, 0, 0];
  return (milliseconds, isRefused) => {
    count += 1;
    if (isRefused) refused += 1;
    slowest = Math.max(slowest, milliseconds);
    if (count % reportEvery !== 0) return;
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`${name}: ${count} of ${cases} in ${seconds} s, ${refused} refused, slowest ${slowest} ms`);
  };
}

/** @returns null when it is refused with a sentence; any other failure is thrown */
async function unlessRefused<T>(work: Promise<T>): Promise<T | null> {
  return work.catch((error) => {
    if (!(error instanceof AppError) || error.code === "unavailable") throw error;
    expect(error.message).not.toBe("");
    return null;
  });
}

/** Reads a file as it is staged. @returns how many rows it has, each a contact or what is wrong with it */
async function readAll(bytes: Uint8Array, name: string): Promise<number> {
  const { file, fileName, plan } = await spoolContent(accountId, bytes, name);
  const write = createStagedLines({ accountId, importId: 1, fields: [] });
  let count = 0;
  try {
    const { rows } = await openFile(file, fileName, plan, []);
    for await (const batch of rows) {
      for (const { contact, errors } of batch) expect(contact === null).toBe(errors.length > 0);
      const { lines } = write(batch);
      expect(lines.split("\n").length - 1).toBe(batch.length);
      expect(lines).not.toContain("\0");
      count += batch.length;
    }
  } finally {
    await rm(file, { force: true });
  }
  return count;
}

/** Checks a file against the book. @returns how many rows it has, each in one outcome and staged */
async function checkAll(bytes: Uint8Array, name: string): Promise<number> {
  const made = await importContent(accountId, bytes, name, { dryRun: true });
  const { total, sum } = sumOf(made);
  expect(sum).toBe(total);
  expect(await stagedRows(made.importId)).toBe(total);
  return total;
}

test.each(Object.keys(soundFiles))(
  "%s with anything wrong in it is imported to its last row, or refused with a reason",
  async (name) => {
    const progress = createProgress(name);
    let count = 0;
    const property = fc.asyncProperty(brokenFile(name), async (bytes) => {
      const started = Date.now();
      const read = await unlessRefused(readAll(bytes, name));
      const took = Date.now() - started;
      expect(took).toBeLessThan(longest);
      progress(took, read === null);
      count += 1;
      if (count % mergedEvery === 0) expect(await unlessRefused(checkAll(bytes, name))).toBe(read);
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
    const progress = createProgress("any table");
    const property = fc.asyncProperty(fc.array(person, { maxLength: 40 }), layout, async (people, layout) => {
      const { delimiter, lineEnd, encoding, blankEvery } = layout;
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const lines = people.flatMap(({ name, phone, note }, index) => {
        const line = [name, phone, note].map(quoted).join(delimiter);
        return index % blankEvery === 0 ? [line, ""] : [line];
      });
      const text = [["Nome", "Cellulare", "Note"].join(delimiter), ...lines].join(lineEnd);
      const mark = encoding === "utf16le" ? "\ufeff" : "";
      const started = Date.now();
      const made = await importContent(accountId, iconv.encode(mark + text, encoding), "a.csv", {
        dryRun: true,
        removeHead: true,
        mapping: { Cellulare: "phoneNumber", Nome: "firstName", Note: "notes" },
      });
      progress(Date.now() - started, false);
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
