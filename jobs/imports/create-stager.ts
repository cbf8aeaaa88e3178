import type { StagedRow } from "@/db/imports/staged-lines";
import type { CountryCode } from "@/lib/contacts/phone";
import type { CustomField } from "@/lib/custom-fields";
import type { ContactField } from "@/lib/import/columns/mapping";
import type { FileFormat } from "@/lib/import/formats/file-format";
import { cleanText } from "@/lib/import/rows/finish-reading";
import { createRowReader } from "@/lib/import/rows/to-contact";
import type { TableRow } from "@/lib/import/table";

/** Makes the function that judges the rows of a table by themselves. */
export function createStager(
  columns: { index: number; field: ContactField | null }[],
  defaultCountry: CountryCode,
  customFields: CustomField[],
  format: FileFormat,
): (row: TableRow) => StagedRow {
  const read = createRowReader(columns, { defaultCountry, customFields, format });
  const channelColumns = columns.filter(({ field }) => field === "communicationSupported");
  return (row) => {
    const { contact, errors, warnings } = read(row);
    return {
      row: row.row,
      contact,
      errors,
      warnings,
      // Only the cells of a row that cannot be imported are kept.
      cells: contact === null ? row.cells.map(cleanText) : row.cells,
      channelsGiven: channelColumns.some(({ index }) => (row.cells[index] ?? "").trim() !== ""),
    };
  };
}
