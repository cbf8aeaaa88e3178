import type { NumberStyle } from "./xlsx-styles";

const day = 86_400_000;
/** Excel's day 1 is 1 January 1900, and it believes in 29 February 1900: from March on, day 0 is 30 December 1899. */
const dayZero = Date.UTC(1899, 11, 30);
const daysTo1904 = 1_462;
/** 31 December 9999, the last day Excel shows. */
const lastDay = 2_958_465;

/**
 * A number as text: whole ones in all their digits, as phone numbers need it; others with the 15 digits that count.
 * @param value as the file has it, e.g. `3.93331234567E11`
 */
export function numberText(value: string, style: NumberStyle | undefined, isFrom1904: boolean): string {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return value;
  if (style?.isDate) return dateText(number, isFrom1904) ?? plainNumber(number);
  return style?.digits ? plainNumber(number).padStart(style.digits, "0") : plainNumber(number);
}

/** `YYYY-MM-DD`, with the time where there is one, always UTC; null for a number that is no day. */
export function dateText(serial: number, isFrom1904: boolean): string | null {
  if (serial < 0 || serial > lastDay) return null;
  const days = isFrom1904 ? serial + daysTo1904 : serial < 60 ? serial + 1 : serial;
  const iso = new Date(dayZero + Math.round((days * day) / 1_000) * 1_000).toISOString();
  if (serial < 1 && !isFrom1904) return iso.slice(11, 19);
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}

function plainNumber(number: number): string {
  if (Number.isInteger(number)) return Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number);
  return String(Number(number.toPrecision(15)));
}

/** `_x000D_` and the like stand for characters XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function unescapeCell(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The column of a reference like `AB12`, from 0; null without letters. */
export function columnOf(reference: string): number | null {
  let column = 0;
  for (const character of reference) {
    const letter = character.charCodeAt(0) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column === 0 ? null : column - 1;
}
