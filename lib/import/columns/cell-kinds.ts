import { isEmail } from "@/lib/contacts/contact";
import { limitOf } from "@/lib/contacts/fields";
import { importLimits } from "@/lib/import/limits";

const scientific = /^\d(?:[.,]\d+)?e\+?\d+$/i;
const phoneShape =
  /^(?:tel:)?['=+("\s]*[\d\s().\-/\u2010-\u2015]{6,}(?:(?:ext|x|int|[,;pw#])\.?\s*\d{1,8})?"?$/i;
const dateShape = /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:\D|$)/;
const decimalShape = /^-?\d+[.,]\d{1,2}$/;

/** Whether a cell could be a telephone number, one damaged by a spreadsheet included. */
export function looksLikePhone(text: string): boolean {
  return phoneLikelihood(text) > 0;
}

/** How much a cell looks like a telephone number, 0 to 1; codes and identifiers come out lower than real numbers. */
export function phoneLikelihood(cell: string): number {
  const text =
    cell
      .split(" ::: ")[0]
      ?.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
      .trim() ?? "";
  if (text.length > importLimits.phoneLength) return 0;
  if (scientific.test(text)) return 0.7;
  if (!phoneShape.test(text) || dateShape.test(text) || decimalShape.test(text)) return 0;
  const digits = text.replace(/\D/g, "").length;
  if (digits < 7 || digits > 17) return 0;
  if (/^\D*(?:\+|00)/.test(text)) return 1;
  return digits >= 9 && digits <= 13 ? 0.8 : 0.4;
}

/** Whether a cell is an e-mail address, or a name with one in angle brackets. */
export function looksLikeEmail(cell: string): boolean {
  const text =
    cell
      .split(" ::: ")[0]
      ?.trim()
      .replace(/^mailto:/i, "") ?? "";
  return isEmail(/<([^<>]+)>$/.exec(text)?.[1] ?? text);
}

/** Whether a cell could be a person's name: letters in one to five words. */
export function looksLikeName(cell: string): boolean {
  if (cell.length > limitOf("fullName")) return false;
  return /^\p{L}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,4}$/u.test(cell.trim());
}
