import { SheetRows } from "@/lib/import/formats/sheet-rows";
import type { XmlEvents } from "@/lib/import/formats/xml-events";
import type { TableRow } from "@/lib/import/table";
import { columnOf, numberText, unescapeCell } from "./xlsx-cell";
import type { NumberStyle } from "./xlsx-styles";

export interface CellContext {
  sharedStrings: string[];
  styles: NumberStyle[];
  isFrom1904: boolean;
}

/** Collects rows from the events of a sheet (ECMA-376 part 1, 18.3.1); blank rows are left out. */
export class XlsxRows implements XmlEvents {
  #done: TableRow[] = [];
  #rows = new SheetRows();
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
      this.#rows.begin(Number(attributes.r) || undefined);
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
    else if (name === "row") this.#closeRow();
  }

  #openCell({ r = "", t = "n", s = "0" }: Record<string, string>): void {
    this.#column = columnOf(r) ?? this.#column + 1;
    this.#type = t;
    this.#style = Number(s);
    this.#value = "";
  }

  #closeCell(): void {
    if (this.#value !== "") this.#rows.put(this.#column, this.#cellText());
  }

  #closeRow(): void {
    const row = this.#rows.end();
    if (row) this.#done.push(row);
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
}
