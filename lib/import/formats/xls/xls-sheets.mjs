/** What is taken from a workbook that SheetJS has read: shared by the child process and by the browser. */

/** @returns {string[]} the names of the sheets a person sees */
export function listVisibleSheets(workbook, hidden = []) {
  return workbook.SheetNames.filter(
    (name, index) => !workbook.Workbook?.Sheets?.[index]?.Hidden && !hidden.includes(name),
  );
}

/** @returns {string | undefined} the name of the sheet that is wanted, else of the first visible one */
export function chooseSheet(workbook, visible, wanted) {
  const names = workbook.SheetNames;
  if (wanted === undefined) return visible[0] ?? names[0];
  return names.find((name) => name === wanted) ?? names.find((name) => plain(name) === plain(wanted));
}

/** Row numbers from 1 with their filled cells: `[column, type, value, number format]`. */
export function* listRawRows(sheet) {
  for (const [index, cells] of (sheet["!data"] ?? []).entries()) {
    const filled = (cells ?? []).flatMap((cell, column) =>
      cell?.v === undefined ? [] : [toRaw(cell, column)],
    );
    if (filled.length > 0) yield [index + 1, filled];
  }
}

export function isFrom1904(workbook) {
  return workbook.Workbook?.WBProps?.date1904 === true;
}

/** How SheetJS is asked, so that cells come as `listRawRows` takes them. */
export const readOptions = { dense: true, cellNF: true, cellHTML: false };

function toRaw(cell, column) {
  return cell.t === "n" ? [column, "n", cell.v, cell.z ?? ""] : [column, cell.t, cell.v];
}

function plain(name) {
  return name.trim().toLowerCase();
}
