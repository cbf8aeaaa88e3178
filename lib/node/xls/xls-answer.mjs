import { createRequire } from "node:module";
import {
  chooseSheet,
  isFrom1904,
  listRawRows,
  listVisibleSheets,
  readOptions,
} from "../../import/formats/xls/xls-sheets.mjs";

// As CommonJS the library brings its code pages, which old workbooks need.
const { read } = createRequire(import.meta.url)("xlsx");

/** What is said of a workbook, message by message: its rows `[row, [[column, type, value, number format], …]]`. */
export function* answerXls(bytes, { sheet, hidden, only }) {
  try {
    const workbook = read(bytes, { type: "buffer", ...readOptions });
    const visible = listVisibleSheets(workbook, hidden);
    if (only === "sheets") yield { sheets: visible };
    else yield* answerRows(workbook, chooseSheet(workbook, visible, sheet));
  } catch (error) {
    yield { problem: String(error?.message ?? error) };
  }
}

function* answerRows(workbook, name) {
  if (name === undefined) return yield { unknownSheet: workbook.SheetNames };
  yield { isFrom1904: isFrom1904(workbook) };
  yield* listRawRows(workbook.Sheets[name]);
}
