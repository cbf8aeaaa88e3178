import { utils, write } from "xlsx";
import type { CustomField } from "@/lib/custom-fields";
import { listTemplateRows } from "@/lib/import/template";

/** Rows that are text from the start, so that Excel leaves a number as it is typed. */
const textRows = 1000;

/** The template as a workbook. */
export function writeTemplateXlsx(customFields: CustomField[]): Uint8Array<ArrayBuffer> {
  const rows = listTemplateRows(customFields);
  const sheet = utils.aoa_to_sheet(rows);
  const phones = rows[0]?.indexOf("Phone number") ?? 0;
  for (let row = 1; row < textRows; row += 1) {
    const cell = utils.encode_cell({ r: row, c: phones });
    sheet[cell] = { t: "s", v: "", ...sheet[cell], z: "@" };
  }
  sheet["!ref"] = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: textRows - 1, c: (rows[0]?.length ?? 1) - 1 },
  });
  sheet["!cols"] = (rows[0] ?? []).map(() => ({ wch: 22 }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Contacts");
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }));
}
