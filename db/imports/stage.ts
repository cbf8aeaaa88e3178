import { once } from "node:events";
import type { Writable } from "node:stream";
import { channelBits } from "@/lib/contacts/filter";
import { builtName } from "@/lib/contacts/name";
import type { ImportedContact, RowIssue } from "@/lib/import/to-contact";
import type { StoredCustomField } from "../custom-fields/custom-fields";
import { mergeCustomValues } from "../custom-fields/custom-values";
import { sql } from "../postgres";

/** A row of the file as it was judged by itself, with its cells where it cannot be imported. */
export interface StagedRow {
  row: number;
  contact: ImportedContact | null;
  errors: RowIssue[];
  warnings: RowIssue[];
  cells: string[];
  /** Whether the row itself says which channels are supported. */
  channelsGiven: boolean;
}

const nothing = { customTexts: {}, customValues: {} };

/**
 * Writes the rows of an import as they come, through one COPY. Nothing of the book changes.
 * @returns how many rows there were
 */
export async function stageRows(
  { accountId, importId, fields }: { accountId: number; importId: number; fields: StoredCustomField[] },
  batches: AsyncIterable<StagedRow[]>,
): Promise<number> {
  return sql().begin(async (tx) => {
    const copy =
      await tx`copy import_rows (account_id, import_id, row, first_name, last_name, full_name, phone_number,
      is_valid, channels, channels_given, email, gender, is_test, notes, custom_texts, custom_values, cells, errors,
      warnings) from stdin`.writable();
    const lineOf = (row: StagedRow) => copyLine([accountId, importId, ...columnsOf(row, fields)]);
    const count = await writeRows(copy, batches, lineOf);
    await endCopy(copy);
    // The driver does not tell of a COPY that fails at its end; a statement behind it in the transaction fails with it.
    await tx`select`;
    return count;
  });
}

async function writeRows(
  copy: Writable,
  batches: AsyncIterable<StagedRow[]>,
  lineOf: (row: StagedRow) => string,
): Promise<number> {
  let count = 0;
  copy.on("error", () => {});
  try {
    for await (const batch of batches) {
      if (copy.errored) throw copy.errored;
      count += batch.length;
      if (!copy.write(batch.map(lineOf).join(""))) await once(copy, "drain");
    }
  } catch (error) {
    copy.destroy(error as Error);
    throw error;
  }
  return count;
}

/** Resolves when everything is on its way, so that the connection takes the next statement. */
async function endCopy(copy: Writable): Promise<void> {
  await new Promise((resolve) => copy.write("", resolve));
  copy.end();
  await new Promise(setImmediate);
}

type CopyValue = string | number | boolean | object | null | undefined;

function columnsOf(
  { row, contact, errors, warnings, cells, channelsGiven }: StagedRow,
  fields: StoredCustomField[],
): CopyValue[] {
  if (contact === null) {
    return [row, ...Array<null>(13).fill(null), cells, errors, warnings.length > 0 ? warnings : null];
  }
  const { firstName, lastName, phoneNumber, isValid, communicationSupported, email, gender, isTest, notes } =
    contact;
  const custom = mergeCustomValues(fields, nothing, contact.customFields ?? {});
  return [
    row,
    firstName,
    lastName,
    givenName(contact),
    phoneNumber,
    isValid,
    communicationSupported && channelBits(communicationSupported),
    channelsGiven,
    email,
    gender,
    isTest,
    notes,
    custom.customTexts,
    custom.customValues,
    null,
    null,
    warnings.length > 0 ? warnings : null,
  ];
}

/** A full name that only repeats its parts is no given name. */
function givenName({ fullName, firstName, lastName }: ImportedContact): string | undefined {
  return fullName === builtName(firstName ?? null, lastName ?? null) ? undefined : fullName;
}

/** One line in the text format of COPY. */
function copyLine(values: CopyValue[]): string {
  return `${values.map(copyValue).join("\t")}\n`;
}

function copyValue(value: CopyValue): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "boolean") return value ? "t" : "f";
  if (typeof value === "number") return String(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, escaped) : text;
}

function escaped(character: string): string {
  return { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" }[character] ?? character;
}
