import { invalidField } from "@/lib/errors";
import { importLimits } from "./limits";
import { isBlankRow, type TableRow } from "./table";
import { columnOf, numberText, unescapeCell } from "./xlsx-cell";
import type { NumberStyle } from "./xlsx-styles";
import type { XmlEvents } from "./xml-events";

export interface CellContext {
  sharedStrings: string[];
  styles: NumberStyle[];
  isFrom1904: boolean;
}

/** Collects rows from the events of a sheet (ECMA-376 part 1, 18.3.1); blank rows are left out. */
export class XlsxRows implements XmlEvents {
  #done: TableRow[] = [];
  #count = 0;
  #row = 0;
  #cells: string[] = [];
  #column = -1;
  #type = "";
  #style = 0;
  #value = "";
  /** Whether text belongs to the value: in `v`, and in `t` of an inline string. */
  #isValue = false;
  #isPhonetic = false;

  constructor(readonly context: CellContext) {}

  /** The rows that have ended since the last call. */
  take(): TableRow[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === "c") this.#openCell(attributes);
    else if (name === "v" || name === "t") this.#isValue = !this.#isPhonetic;
    else if (name === "rPh") this.#isPhonetic = true;
    else if (name === "row") {
      this.#row = Number(attributes.r) || this.#row + 1;
      this.#cells = [];
      this.#column = -1;
    }
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text;
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#isValue = false;
    else if (name === "rPh") this.#isPhonetic = false;
    else if (name === "c") this.#closeCell();
    else if (name === "row" && !isBlankRow(this.#cells)) this.#closeRow();
  }

  #openCell({ r = "", t = "n", s = "0" }: Record<string, string>): void {
    this.#column = columnOf(r) ?? this.#column + 1;
    this.#type = t;
    this.#style = Number(s);
    this.#value = "";
  }

  #closeCell(): void {
    if (this.#value === "") return;
    const text = this.#cellText();
    if (text.trim() === "") return;
    if (this.#column >= importLimits.columns) throw refusal("too_many_columns", "columns", this.#row);
    if (text.length > importLimits.cellLength)
      throw refusal("cell_too_long", "characters in a cell", this.#row);
    while (this.#cells.length < this.#column) this.#cells.push("");
    this.#cells[this.#column] = text;
  }

  #cellText(): string {
    const { sharedStrings, styles, isFrom1904 } = this.context;
    switch (this.#type) {
      case "s":
        return sharedStrings[Number(this.#value)] ?? "";
      case "inlineStr":
      case "str":
        return unescapeCell(this.#value);
      case "b":
        return this.#value === "1" ? "TRUE" : "FALSE";
      case "e":
        return "";
      case "d":
        return this.#value.replace(/T00:00:00(?:\.0+)?Z?$/, "");
      default:
        return numberText(this.#value, styles[this.#style], isFrom1904);
    }
  }

  #closeRow(): void {
    this.#count += 1;
    if (this.#count > importLimits.rows) throw refusal("too_many_rows", "rows", this.#row);
    this.#done.push({ row: this.#row, cells: this.#cells });
  }
}

function refusal(
  code: "too_many_columns" | "cell_too_long" | "too_many_rows",
  what: string,
  row: number,
): Error {
  const most = {
    too_many_columns: importLimits.columns,
    cell_too_long: importLimits.cellLength,
    too_many_rows: importLimits.rows,
  };
  const message = `This file has more than ${most[code]} ${what} (row ${row}). Split it or shorten it and try again.`;
  return invalidField("file", code, message);
}
