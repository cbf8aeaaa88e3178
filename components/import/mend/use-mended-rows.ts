"use client";

import { useMemo, useState } from "react";
import type { CountryCode } from "@/lib/contacts/phone";
import type { CustomField } from "@/lib/custom-fields";
import { type ContactField, isImportField } from "@/lib/import/columns/mapping";
import type { Import, RejectedRow } from "@/lib/import/import";
import type { RowReading } from "@/lib/import/rows/row-reading";
import { createRowReader } from "@/lib/import/rows/to-contact";

/** What was typed, by row and index of the column. */
type Edits = Record<number, Record<number, string>>;

/** The rows of the grid with what was typed into them, each judged as the server will judge it. */
export function useMendedRows(report: Import, customFields: CustomField[]) {
  const [edits, setEdits] = useState<Edits>({});
  const read = useMemo(() => makeReader(report, customFields), [report, customFields]);
  const cellsOf = ({ row, cells }: RejectedRow) => withEdits(cells, edits[row]);
  return {
    type: (row: number, index: number, text: string) =>
      setEdits((before) => ({ ...before, [row]: { ...before[row], [index]: text } })),
    cellsOf,
    judge: (rejected: RejectedRow): RowReading =>
      edits[rejected.row]
        ? read({ row: rejected.row, cells: cellsOf(rejected) })
        : { row: rejected.row, contact: null, errors: rejected.errors, warnings: [] },
    /** Rows that were changed and can be read now. */
    listReady: (rows: RejectedRow[]) =>
      rows.flatMap((rejected) => {
        const values = edits[rejected.row];
        const isReady = values && read({ row: rejected.row, cells: cellsOf(rejected) }).contact !== null;
        return isReady ? [{ row: rejected.row, values: { ...values } }] : [];
      }),
    forget: (rows: number[]) =>
      setEdits((before) =>
        Object.fromEntries(Object.entries(before).filter(([row]) => !rows.includes(Number(row)))),
      ),
  };
}

/** A field that was deleted since is read by nobody. */
function makeReader({ columns, settings, format = "text" }: Import, customFields: CustomField[]) {
  const isKnown = (field: string) =>
    isImportField(field) || customFields.some(({ key }) => field === `customFields.${key}`);
  return createRowReader(
    columns.map(({ index, field }) => ({
      index,
      field: field !== null && isKnown(field) ? (field as ContactField) : null,
    })),
    {
      defaultCountry: settings.defaultCountry as CountryCode,
      customFields,
      format,
    },
  );
}

function withEdits(cells: string[], edits: Record<number, string> = {}): string[] {
  const changed = [...cells];
  for (const [index, text] of Object.entries(edits)) changed[Number(index)] = text;
  return Array.from(changed, (cell) => cell ?? "");
}
