/** Whoever holds a connection and asks for another must not wait for people who do the same. */
import { expect, test } from "vitest";
import { removeSampleContacts } from "@/db/sample-contacts";
import { newTestAccount } from "@/db/testing/account";
import { makeXlsx } from "@/lib/import/testing/make-xlsx";
import { importContent } from "./testing/import-content";

const accounts = (count: number) => Promise.all(Array.from({ length: count }, () => newTestAccount()));

test("as many small workbooks of many rows at once as there are connections all come to their end", async () => {
  const row = (n: number) => `<row><c><v>${3331000000 + (n % 50)}</v></c></row>`;
  const head = '<row><c t="inlineStr"><is><t>Cellulare</t></is></c></row>';
  const rows = head + Array.from({ length: 60_000 }, (_, n) => row(n)).join("");
  const content = new Uint8Array(await makeXlsx({ sheets: { A: rows } }).arrayBuffer());
  const checked = await Promise.all(
    (await accounts(8)).map((account) => importContent(account, content, "a.xlsx", { dryRun: true })),
  );
  expect(checked.map(({ summary }) => summary?.total)).toEqual(Array(8).fill(60_000));
}, 120_000);

test("sample contacts are removed from as many accounts at once as there are connections", async () => {
  const removals = (await accounts(12)).map((account) => removeSampleContacts(account));
  expect(await Promise.all(removals)).toEqual(Array(12).fill({ deleted: 0, lists: 0 }));
});
