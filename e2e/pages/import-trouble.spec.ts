import { truncateSync, unlinkSync, utimesSync, writeFileSync } from "node:fs";
import { makeXlsx } from "@/lib/import/testing/make-xlsx";
import { italianCsv, makeFile } from "../support/import-files";
import { expect, test } from "../support/test";
import { countHeld } from "./given";
import { checkRows, holdUploads, pickFile } from "./import-wizard";

const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==",
  "base64",
);
const wide = Array.from({ length: 300 }, (_, n) => `column ${n}`).join(",");
/** The beginning of a compound file with the streams of an encrypted package. */
const protectedBook = compoundFile(["EncryptionInfo", "EncryptedPackage"]);

const refused: [string, string, string | Uint8Array, RegExp][] = [
  ["an empty file", "empty.csv", "", /This file is empty/],
  ["300 columns", "wide.csv", `${wide}\n`, /more than 256 columns/],
  ["a picture called .csv", "photo.csv", picture, /This seems to be a picture \(PNG\)/],
  ["a workbook with a password", "secret.xlsx", protectedBook, /protected by a password/],
  ["an archive", "contacts.zip", "PK\u0003\u0004", /zip/],
];

for (const [what, name, content, sentence] of refused) {
  test(`${what} is refused in words, and another file may follow`, async ({ book, api }) => {
    await pickFile(book, makeFile(name, content));
    await expect(book.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
    await expect(book.getByRole("button", { name: "Check all rows" })).toBeDisabled();
    await book.getByRole("button", { name: "Choose another file" }).click();
    await book.getByLabel("File with contacts").setInputFiles(italianCsv(3));
    await expect(book.getByText("about 3 rows").or(book.getByText("3 rows").first())).toBeVisible();
    expect(await countHeld(api)).toBe(0);
  });
}

test("a broken workbook is refused in words", async ({ book, api }) => {
  const whole = Buffer.from(await makeXlsx({ sheets: { One: "<row/>" } }).arrayBuffer());
  await pickFile(book, makeFile("cut.xlsx", whole.subarray(0, whole.length - 200)));
  await expect(book.getByRole("alert").filter({ hasText: "This file cannot be read" })).toBeVisible();
  expect(await countHeld(api)).toBe(0);
});

test("one column of names says what is missing; one of numbers is enough", async ({ book }) => {
  await pickFile(book, makeFile("names.csv", "Anna Rossi\nBruno Galli\n"));
  await expect(book.getByRole("alert").filter({ hasText: "This file has one column" })).toBeVisible();
  await pickFile(book, makeFile("numbers.csv", "333 1234567\n333 7654321\n"));
  await expect(book.getByText("333 1234567 → +39 333 123 4567")).toBeVisible();
});

test("a file beyond the limit is refused before a byte is sent", async ({ book }, testInfo) => {
  const file = testInfo.outputPath("huge.csv");
  writeFileSync(file, "Nome;Cellulare\n");
  truncateSync(file, 2.5 * 1024 ** 3);
  await pickFile(book, file);
  await expect(book.getByRole("alert").filter({ hasText: "This file has 2.7 GB; at most" })).toBeVisible();
  unlinkSync(file);
});

test("a file that changes or vanishes before it is up is named as what it is", async ({
  book,
  api,
}, testInfo) => {
  const file = testInfo.outputPath("clienti.csv");
  writeFileSync(file, italianCsv(50).buffer);
  await pickFile(book, file);
  await expect(book.getByLabel("What Cellulare becomes")).toBeVisible();
  unlinkSync(file);
  await book.getByRole("button", { name: "Check all rows" }).click();
  const told = book.getByRole("alert").filter({ hasText: "changed, moved or deleted" });
  await expect(told).toBeVisible();
  writeFileSync(file, italianCsv(50).buffer);
  await pickFile(book, file);
  await expect(book.getByLabel("What Cellulare becomes")).toBeVisible();
  writeFileSync(file, italianCsv(70).buffer);
  // Chromium compares whole seconds, and a test is quicker than that.
  utimesSync(file, new Date(), new Date(Date.now() + 60_000));
  await book.getByRole("button", { name: "Check all rows" }).click();
  await expect(told).toBeVisible();
  expect(await countHeld(api)).toBe(0);
});

test("a connection that drops while the file goes up is told, and the file can be sent again", async ({
  book,
  api,
}) => {
  await pickFile(book, italianCsv(50));
  await expect(book.getByLabel("What Cellulare becomes")).toBeVisible();
  await book.route("**/api/v1/contacts/upload", (route) => route.abort("connectionreset"));
  await book.getByRole("button", { name: "Check all rows" }).click();
  await expect(book.getByRole("alert").filter({ hasText: "The connection broke" })).toBeVisible();
  expect(await countHeld(api)).toBe(0);
  await book.unroute("**/api/v1/contacts/upload");
  await checkRows(book);
  await expect(book.getByRole("button", { name: "Import 50 contacts" })).toBeVisible();
});

test("a server that does not answer while it imports is told, and the page goes on by itself", async ({
  book,
  api,
}) => {
  await pickFile(book, italianCsv(40));
  const id = await checkRows(book);
  await book.route(`**/api/v1/imports/${id}`, (route) => route.abort("connectionrefused"));
  await book.getByRole("button", { name: "Import 40 contacts" }).click();
  await expect(book.getByText("The server cannot be reached.")).toBeVisible();
  await book.unroute(`**/api/v1/imports/${id}`);
  await expect(book.getByText("The import is done.")).toBeVisible();
  expect(await countHeld(api)).toBe(40);
});

test("an upload is stopped, and nothing is left of it", async ({ book, api }) => {
  await pickFile(book, italianCsv(50));
  await expect(book.getByLabel("What Cellulare becomes")).toBeVisible();
  const release = await holdUploads(book, "abort");
  await book.getByRole("button", { name: "Check all rows" }).click();
  await expect(book.getByRole("progressbar", { name: "Sending the file", exact: true })).toBeVisible();
  await book.getByRole("button", { name: "Stop" }).click();
  release();
  await expect(book.getByRole("button", { name: "Check all rows" })).toBeVisible();
  expect((await (await api.get("/api/v1/imports")).json()).total).toBe(0);
});

test("a check is discarded, and an import that is gone says so", async ({ book, api }) => {
  await pickFile(book, italianCsv(5));
  const id = await checkRows(book);
  await book.reload();
  await book.getByRole("button", { name: "Discard this check" }).click();
  await expect(book.getByRole("heading", { name: "Drop a file anywhere on this page" })).toBeVisible();
  expect((await (await api.get(`/api/v1/imports/${id}`)).json()).status).toBe("CANCELLED");
  await book.goto("/import?id=999999");
  await expect(book.getByRole("heading", { name: "This import is not here" })).toBeVisible();
});

test("a file that only the server finds wrong fails with its reason, and the columns are a click away", async ({
  book,
  api,
}) => {
  const rows = ["Nome;Cellulare", ...Array.from({ length: 20_000 }, (_, n) => `N${n};333${1_000_000 + n}`)];
  await pickFile(book, makeFile("open-quote.csv", `${rows.join("\n")}\n"never closed;333 1234567\n`));
  await book.getByRole("button", { name: "Check all rows" }).click();
  await expect(book.getByRole("alert").filter({ hasText: "Nothing was written" })).toContainText(
    "quotation mark",
  );
  await book.getByRole("button", { name: "Back to columns" }).click();
  await expect(book.getByLabel("What Cellulare becomes")).toBeVisible();
  expect(await countHeld(api)).toBe(0);
});

/** A compound file (MS-CFB) of 512-byte sectors: header, directory. */
function compoundFile(streams: string[]): Buffer {
  const file = Buffer.alloc(512 * 3);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(0, 48);
  for (const [place, name] of ["Root Entry", ...streams].entries()) {
    const at = 512 + place * 128;
    file.write(name, at, "utf16le");
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
    file.writeUInt8(place === 0 ? 5 : 2, at + 66);
  }
  return file;
}
