import type { StagedRow } from "@/db/imports/staged-lines";
import type { CountryCode } from "@/lib/contacts/phone";
import type { CustomField } from "@/lib/custom-fields";
import type { FileFormat } from "@/lib/import/detect";
import { cleanText } from "@/lib/import/finish-reading";
import type { ContactField } from "@/lib/import/mapping";
import type { TableRow } from "@/lib/import/table";
import { createRowReader } from "@/lib/import/to-contact";

/** Makes the function that judges the rows of a table by themselves. Workbooks write numbers with a point. */
export function createStager(
  columns: { index: number; field: ContactField | null }[],
  defaultCountry: CountryCode,
  customFields: CustomField[],
  format: FileFormat,
): (row: TableRow) => StagedRow {
  const isText = format === "text" || format === "html" || format === "vcard";
  const options = isText ? {} : ({ decimalMark: "." } as const);
  const read = createRowReader(columns, { defaultCountry, customFields, options });
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
