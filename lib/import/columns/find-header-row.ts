import { importLimits } from "@/lib/import/limits";
import { lookUpHeader, plainHeader } from "@/lib/import/words/header-names";
import { looksLikeEmail, looksLikePhone } from "./cell-kinds";

/** What stands between several values of a cell. */
const separators = /[\n;,|/]| ::: /;
/** A file may say something of itself first: LinkedIn writes three lines. */
const furthest = 10;

/**
 * Finds the row that is plainly a header: it names known fields, and neither it nor a row above it holds a number or an
 * address. Such a row is a contact, and what is above a header is left out.
 * @param rows the first rows of the file
 * @param otherNames further names that are known here (own fields, a mapping), as `plainHeader` writes them
 * @returns its index, null where no row is one
 */
export function findHeaderRow(rows: string[][], otherNames: Set<string>): number | null {
  const firstContact = rows.slice(0, furthest).findIndex((cells) => cells.some(holdsValue));
  const counts = rows
    .slice(0, firstContact < 0 ? furthest : firstContact)
    .map((cells) => countKnown(cells, otherNames));
  const best = Math.max(0, ...counts);
  const index = counts.indexOf(best);
  if (best === 0) return null;
  return best >= 2 || (index === 0 && isEnough(rows[0] ?? [], otherNames)) ? index : null;
}

function countKnown(cells: string[], otherNames: Set<string>): number {
  return cells.filter((cell) => isKnown(cell, otherNames)).length;
}

/** Whether a cell is a number or an address, or several of them. */
export function holdsValue(cell: string): boolean {
  if (looksLikePhone(cell) || looksLikeEmail(cell)) return true;
  const parts = cell.slice(0, importLimits.sampleLength).split(separators);
  return parts.length > 1 && parts.some((part) => looksLikePhone(part) || looksLikeEmail(part));
}

function isKnown(cell: string, otherNames: Set<string>): boolean {
  if (cell.trim() === "" || cell.length > 80) return false;
  return otherNames.has(plainHeader(cell)) || lookUpHeader(cell) !== null;
}

/** One known name makes a header only where it can be nothing else: `Mobile` alone, not a person called `Last`. */
function isEnough(cells: string[], otherNames: Set<string>): boolean {
  return cells.some((cell) => {
    if (otherNames.has(plainHeader(cell))) return true;
    const found = lookUpHeader(cell);
    return found !== null && (found.sure || cells.length <= 2) && !["other", "name"].includes(found.role);
  });
}
