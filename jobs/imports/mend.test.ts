import { expect, test } from "vitest";
import { getImport } from "@/db/imports/imports";
import { newTestAccount } from "@/db/testing/account";
import { importContent } from "../testing/import-content";
import { advanceImport } from "./advance";
import { mendRows } from "./mend";
import { runImport } from "./run";

const columns = { name: "Nome", phone: "Cellulare" };

async function checkedImport(count: number) {
  const accountId = await newTestAccount();
  const lines = Array.from({ length: count }, (_, n) => `Ugo ${n};no number ${n}\n`);
  const { importId } = await importContent(accountId, `Nome;Cellulare\n${lines.join("")}`, "a.csv", {
    dryRun: true,
  });
  return { accountId, importId };
}

test("two people who mend one row at once both mend it", async () => {
  const { accountId, importId } = await checkedImport(1);
  await Promise.all([
    mendRows(accountId, importId, [{ row: 2, values: { [columns.name]: "Anna" } }]),
    mendRows(accountId, importId, [{ row: 2, values: { [columns.phone]: "3331234567" } }]),
  ]);
  const { rows } = await mendRows(accountId, importId, [{ row: 2, values: {} }]);
  expect(rows).toMatchObject([{ contact: { fullName: "Anna", phoneNumber: "+393331234567" } }]);
});

test("after mends at once the figures are those of the rows", async () => {
  const { accountId, importId } = await checkedImport(12);
  await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      mendRows(accountId, importId, [{ row: n + 2, values: { [columns.phone]: `33312345${10 + n}` } }]),
    ),
  );
  const { summary, preview } = await getImport(accountId, importId);
  expect(summary).toMatchObject({ created: 12, invalid: 0 });
  expect(preview?.map(({ outcome }) => outcome)).toEqual(Array(preview?.length).fill("created"));
});

test("a run beside a mend does the mended row, or refuses the mend", async () => {
  const { accountId, importId } = await checkedImport(3);
  const [mended] = await Promise.allSettled([
    mendRows(accountId, importId, [{ row: 2, values: { [columns.phone]: "3331234567" } }]),
    runImport(accountId, importId),
  ]);
  if (mended.status === "rejected") expect(mended.reason).toMatchObject({ code: "conflict" });
  await advanceImport({ accountId, importId });
  const created = mended.status === "fulfilled" ? 1 : 0;
  expect((await getImport(accountId, importId)).summary).toMatchObject({ created, invalid: 3 - created });
});
