import { z } from "zod";
import { invalidField } from "@/lib/errors";
import type { ImportedColumn } from "@/lib/import/import";
import { importLimits } from "@/lib/import/limits";
import type { TableRow } from "@/lib/import/table";
import { plainHeader } from "@/lib/import/words/header-names";
import { boundedArray, record } from "@/lib/values";
import type { ImportedContact, RowReading } from "./row-reading";

const longestCell = 32_767;
const cell = z
  .union([z.string().max(longestCell), z.number(), z.boolean(), z.null()])
  .transform((value) => (value === null ? "" : String(value)));

const wantedValues = "Send an object of columns and their values.";

/** New cells for rows of a checked import: by header, field or index of the column, or all of them in order. */
export const rowMending = z.strictObject({
  rows: boundedArray(
    z.strictObject({
      row: z.int32().positive(),
      values: z.union(
        [record(cell, wantedValues, longestCell), boundedArray(cell, importLimits.columns, wantedValues)],
        wantedValues,
      ),
    }),
    1000,
  ).refine((rows) => rows.length > 0, "Send at least one row."),
});
export type RowMend = z.output<typeof rowMending>["rows"][number];

/** A row as it is staged: a contact, or the cells that could not become one. */
export interface MendableRow {
  row: number;
  contact: ImportedContact | null;
  cells: string[];
}

/**
 * Reads a row again with some of its cells changed; what no column gives stays as it is.
 * @param read as `createRowReader` makes it for these columns
 * @throws AppError 400 on `values` naming a column that is not there
 */
export function mendRow(
  staged: MendableRow,
  { values }: RowMend,
  columns: ImportedColumn[],
  read: (row: TableRow) => RowReading,
): RowReading & { cells: string[] } {
  const changes = resolveValues(values, columns);
  const { row, contact } = staged;
  const cells = columns.map(({ index, field }) => {
    return changes.get(index) ?? (contact ? cellOf(contact, field) : (staged.cells[index] ?? ""));
  });
  const reading = read({ row, cells });
  if (!contact || !reading.contact) return { ...reading, cells };
  const kept = keptOf(contact, columns, changes);
  const customFields = { ...kept.customFields, ...reading.contact.customFields };
  const mended = { ...kept, ...reading.contact };
  return {
    ...reading,
    contact: Object.keys(customFields).length > 0 ? { ...mended, customFields } : mended,
    cells,
  };
}

function resolveValues(values: RowMend["values"], columns: ImportedColumn[]): Map<number, string> {
  return new Map(
    Object.entries(values).map(([name, text]) => {
      const column = findColumn(name, columns);
      if (column) return [column.index, text];
      const message = `There is no column "${name}" in this import.`;
      throw invalidField("values", "column_unknown", message);
    }),
  );
}

function findColumn(name: string, columns: ImportedColumn[]): ImportedColumn | undefined {
  const plain = plainHeader(name);
  return (
    columns.find(({ header }) => header === name) ??
    columns.find(({ field }) => field === name) ??
    columns.find(({ index }) => String(index) === name) ??
    columns.find(({ header }) => plain !== "" && plainHeader(header ?? "") === plain)
  );
}

/** Values of custom fields are kept as they are, not written out and read again. */
function cellOf(contact: ImportedContact, field: string | null): string {
  if (field === null || !Object.hasOwn(contact, field)) return "";
  const value = contact[field as keyof ImportedContact];
  return Array.isArray(value) ? value.join(",") : String(value ?? "");
}

/** What the reading of the cells cannot know: custom values, and fields without a column of their own. */
function keptOf(
  contact: ImportedContact,
  columns: ImportedColumn[],
  changes: Map<number, string>,
): ImportedContact {
  const cleared = columns.filter(({ index }) => changes.has(index)).map(({ field }) => field);
  const given = new Set(columns.map(({ field }) => field));
  const isKept = ([name]: [string, unknown]) =>
    !given.has(name) && !["phoneNumber", "isValid", "communicationSupported", "customFields"].includes(name);
  const custom = Object.entries(contact.customFields ?? {}).filter(
    ([key]) => !cleared.includes(`customFields.${key}`),
  );
  return {
    ...Object.fromEntries(Object.entries(contact).filter(isKept)),
    ...(custom.length > 0 && { customFields: Object.fromEntries(custom) }),
  };
}
