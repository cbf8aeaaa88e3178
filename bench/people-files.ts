/** Files of sample people, of eight columns, as large as asked. */
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Contact } from "@/lib/contacts/contact";
import type { ExportColumn } from "@/lib/export/export-columns";
import { writeXlsx } from "@/lib/node/write-xlsx";
import { type SamplePerson, samplePerson } from "@/lib/sample/people";

export type PeopleFormat = keyof typeof writers;

const columns: [header: string, read: (person: SamplePerson) => unknown][] = [
  ["First name", ({ firstName }) => firstName],
  ["Last name", ({ lastName }) => lastName],
  ["Phone", ({ phoneNumber }) => phoneNumber],
  ["E-mail", ({ email }) => email],
  ["Gender", ({ gender }) => gender],
  ["Notes", ({ notes }) => notes?.replace(",", "")],
  ["City", ({ customFields }) => customFields.city],
  ["Birthday", ({ customFields }) => customFields.birthday],
];

const writers = { csv: csvOf, xlsx: xlsxOf, vcf: cardsOf };

/** Writes a file. @returns where it is */
export async function writePeople(rows: number, format: PeopleFormat = "csv"): Promise<string> {
  await mkdir(".bench", { recursive: true });
  const file = `.bench/people-${rows}.${format}`;
  await pipeline(Readable.from(writers[format](peopleOf(rows))), createWriteStream(file));
  return file;
}

async function* peopleOf(rows: number): AsyncIterable<SamplePerson[]> {
  for (let from = 0; from < rows; from += 5000)
    yield Array.from({ length: Math.min(5000, rows - from) }, (_, n) => samplePerson(from + n));
}

async function* csvOf(batches: AsyncIterable<SamplePerson[]>): AsyncIterable<string> {
  yield `${columns.map(([header]) => header).join(",")}\n`;
  for await (const people of batches)
    yield people.map((person) => `${columns.map(([, read]) => read(person) ?? "").join(",")}\n`).join("");
}

function xlsxOf(batches: AsyncIterable<SamplePerson[]>): AsyncIterable<Uint8Array> {
  const written = columns.map(([header, read]) => ({ header, read }));
  // The writer only hands its rows to the columns: here they are people, not contacts.
  return writeXlsx(written as unknown as ExportColumn[], batches as unknown as AsyncIterable<Contact[]>);
}

async function* cardsOf(batches: AsyncIterable<SamplePerson[]>): AsyncIterable<string> {
  for await (const people of batches) yield people.map(cardOf).join("");
}

function cardOf({ firstName, lastName, phoneNumber, email, notes }: SamplePerson): string {
  const lines = [
    `N:${lastName ?? ""};${firstName ?? ""};;;`,
    phoneNumber && `TEL;TYPE=CELL:${phoneNumber}`,
    email && `EMAIL:${email}`,
    notes && `NOTE:${notes.replace(",", "")}`,
  ].filter(Boolean);
  return `BEGIN:VCARD\r\nVERSION:3.0\r\n${lines.join("\r\n")}\r\nEND:VCARD\r\n`;
}
