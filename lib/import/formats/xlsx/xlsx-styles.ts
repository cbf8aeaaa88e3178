import { readXml } from "@/lib/import/formats/xml-events";

/** How a cell shows its number, as far as it matters to what a person reads there. */
export interface NumberStyle {
  isDate: boolean;
  /** Digits to fill up with zeros, as the format `00000` does for postal codes; 0 for none. */
  digits: number;
}

const general: NumberStyle = { isDate: false, digits: 0 };

/** Built-in formats that show dates or times (ECMA-376 part 1, 18.8.30, with the East Asian ones). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Reads the cell formats of a workbook; a cell refers to them by index. */
export function readStyles(xml: string): NumberStyle[] {
  const custom = new Map<number, NumberStyle>();
  const styles: NumberStyle[] = [];
  let isInCellFormats = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === "numFmt") custom.set(Number(attributes.numFmtId), styleOf(attributes.formatCode ?? ""));
      if (name === "cellXfs") isInCellFormats = true;
      if (name !== "xf" || !isInCellFormats) return;
      const id = Number(attributes.numFmtId ?? 0);
      styles.push(custom.get(id) ?? (isBuiltInDate(id) ? { isDate: true, digits: 0 } : general));
    },
    close(name) {
      if (name === "cellXfs") isInCellFormats = false;
    },
  });
  return styles;
}

/** UTF-16 code units; what Excel takes. */
const longestFormat = 255;

/** A format shows a date when a letter of dates is left once texts, escapes and conditions are taken out. */
export function styleOf(formatCode: string): NumberStyle {
  const first = formatCode.slice(0, longestFormat).split(";")[0] ?? "";
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").replace(/general/i, "");
  return { isDate: /[dmyhs]/i.test(bare), digits: /^0{2,}$/.test(bare) ? bare.length : 0 };
}
