import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Contact } from "@/lib/contacts/contact";
import { contactFields, forPlainFields, type PlainFieldName, type PlainValues } from "@/lib/contacts/fields";
import { builtName } from "@/lib/contacts/name";
import type { CustomField } from "@/lib/custom-fields";
import { guessColumns } from "@/lib/import/columns/guess-columns";
import { detectDelimiter, readCsv } from "@/lib/import/formats/csv/read-csv";
import { detectFormat } from "@/lib/import/formats/detect";
import { readVcards } from "@/lib/import/formats/vcard/read-vcard";
import { readXlsx } from "@/lib/import/formats/xlsx/read-xlsx";
import { readCard } from "@/lib/import/rows/card-to-contact";
import type { RowReading } from "@/lib/import/rows/row-reading";
import { createRowReader } from "@/lib/import/rows/to-contact";
import type { TableRow } from "@/lib/import/table";
import { decodeChunks, detectEncoding } from "@/lib/import/text/decode";
import { toNfc } from "@/lib/nfc";
import { writeXlsx } from "@/lib/node/write-xlsx";
import { writeCsv } from "./csv";
import { exportColumns } from "./export-columns";
import { writeCards } from "./vcards";

/** What formats, spreadsheets and patterns stumble over. */
const pieces = [
  ..."aZé ,;\"'|\t\n\r\\=+-@%_x0041:<>&#.0…\ufeff\u200b\u00a0\u2028\u0085\u0001\u000b\u001b\u007f\ufffe\u0301😀",
  ...[
    "\r\n",
    "_x0041_",
    "_x000D_",
    "_x005F_",
    "'=",
    "''",
    "&amp;",
    "\\n",
    "=3D",
    " ::: ",
    "null",
    "N/A",
    "-",
  ],
];
const text = (maxLength = 12) =>
  fc
    .array(fc.constantFrom(...pieces), { maxLength })
    .map((parts) => toNfc(parts.join("").toWellFormed()).trim() || null);
const label = text(8).map((one, index = 0) => one ?? `Label ${index}`);

const types = ["text", "number", "boolean", "date", "select"] as const;
const keys = ["city", "City", "ci_ty", "constructor", "customFields"];
const options = ["=1", "a;b\r\nc", "gold, big"];
const customFields: fc.Arbitrary<CustomField[]> = fc
  .array(label, { minLength: 5, maxLength: 5 })
  .map((labels) =>
    types.map((type, index) => ({
      key: keys[index] ?? "",
      label: labels[index] ?? "",
      type,
      ...(type === "select" && { options }),
    })),
  );

type PlainArbitraries = { [Name in PlainFieldName]: fc.Arbitrary<PlainValues[Name]> };
const plain = {
  text: text(40),
  email: fc.constantFrom("ugo@example.com", null),
  gender: fc.constantFrom("MALE", "FEMALE", "OTHER", null),
  flag: fc.boolean(),
} as const;

const contact = (fields: CustomField[]): fc.Arbitrary<Contact> =>
  fc
    .record({
      ...forPlainFields<PlainArbitraries>((name) => plain[contactFields[name].kind]),
      given: text(),
      number: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0)),
      custom: text(),
      option: fc.constantFrom(null, ...options),
      day: fc.constantFrom(null, "1980-02-29"),
      isFan: fc.constantFrom(null, true, false),
      phoneNumber: fc.constantFrom("+393331234567", "+971005674685184", "+4930123456", "+12025550123"),
    })
    .map(({ given, number, custom, option, day, isFan, ...own }) => {
      const values = [custom, number, isFan, day, option];
      const filled = fields.flatMap(({ key }, index) => {
        const value = values[index] ?? null;
        return value === null ? [] : [[key, value] as const];
      });
      return {
        ...own,
        id: 1,
        fullName: given ?? builtName(own.firstName, own.lastName) ?? own.phoneNumber,
        isValid: true,
        communicationSupported: [],
        customFields: Object.fromEntries(filled),
        lists: [],
        createdAt: "2026-11-23T10:00:00.000Z",
        updatedAt: "2026-11-23T10:00:00.000Z",
      };
    });

async function* once<T>(value: T): AsyncIterable<T> {
  yield value;
}

async function bytesOf(parts: AsyncIterable<string | Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const all: Buffer[] = [];
  for await (const part of parts) all.push(Buffer.from(part as string));
  return new Uint8Array(Buffer.concat(all));
}

async function readRows(rows: AsyncIterable<TableRow[]>, fields: CustomField[], isText: boolean) {
  const all: TableRow[] = [];
  for await (const batch of rows) all.push(...batch);
  const { columns, headerRow } = guessColumns({ rows: all.map(({ cells }) => cells), customFields: fields });
  const format = isText ? "text" : "xlsx";
  return all
    .slice((headerRow ?? -1) + 1)
    .map(createRowReader(columns, { defaultCountry: "IT", customFields: fields, format }));
}

type RoundTrip = (contacts: Contact[], fields: CustomField[]) => Promise<RowReading[]>;
const roundTrips: Record<string, RoundTrip> = {
  async csv(contacts, fields) {
    const bytes = await bytesOf(writeCsv(exportColumns(fields), once(contacts)));
    expect(detectFormat(bytes, "a.csv")).toEqual({ format: "text" });
    let whole = "";
    for await (const part of decodeChunks(once(bytes), detectEncoding(bytes).encoding)) whole += part;
    return readRows(readCsv(once(whole), { delimiter: detectDelimiter(whole) }), fields, true);
  },
  async xlsx(contacts, fields) {
    const bytes = await bytesOf(writeXlsx(exportColumns(fields), once(contacts)));
    return readRows((await readXlsx(new Blob([bytes]))).rows, fields, false);
  },
  async vcf(contacts, fields) {
    const bytes = await bytesOf(writeCards(once(contacts)));
    const readings: RowReading[] = [];
    for await (const cards of readVcards(once(bytes)))
      for (const card of cards) readings.push(readCard(card, "IT", fields));
    return readings;
  },
};

/** What an import compares with the contact; a card holds no custom fields, and its full name may be a number. */
function comparable(contact: Partial<Contact>, phoneNumber: string | null | undefined, isCard: boolean) {
  const { firstName, lastName, fullName, gender, notes, customFields } = contact;
  return {
    firstName: firstName ?? null,
    lastName: lastName ?? null,
    fullName: fullName === phoneNumber ? null : (fullName ?? null),
    phoneNumber,
    gender: gender ?? null,
    notes: notes ?? null,
    customFields: isCard ? {} : { ...customFields },
  };
}

describe("what is exported is read as it was", () => {
  it.each(["csv", "xlsx", "vcf"])("%s", async (format) => {
    const book = customFields.chain((fields) =>
      fc.record({
        fields: fc.constant(fields),
        contacts: fc.array(contact(fields), { minLength: 1, maxLength: 3 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(book, async ({ fields, contacts }) => {
        const readings = (await roundTrips[format]?.(contacts, fields)) ?? [];
        const read = readings.map(({ contact, errors, warnings }) => ({ contact, errors, warnings }));
        const isCard = format === "vcf";
        expect(read.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
        expect(read.map(({ contact }) => comparable(contact ?? {}, contact?.phoneNumber, isCard))).toEqual(
          contacts.map((one) => comparable(one, one.phoneNumber, isCard)),
        );
      }),
      { numRuns: Number(process.env.ROUND_TRIPS ?? 300) },
    );
  });
});
