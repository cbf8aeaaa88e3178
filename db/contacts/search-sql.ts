import { type SQL, sql } from "drizzle-orm";
import type { ContactFilter } from "@/lib/contacts/conditions";
import { all } from "../sql-values";

/**
 * Every word is somewhere in the contact, in any order, whatever its case and accents. Neighbouring words of digits
 * and `+-./()` are also tried together as one string of digits, so that a number is found however it is typed.
 */
export function searchCondition(search: string): SQL {
  return all(groups(search.trim().split(/\s+/)).map(groupCondition));
}

/** Whether a filter looks into texts. */
export function looksForText({ search, customFields }: ContactFilter): boolean {
  return Boolean(search || customFields);
}

/** Words one by one, but neighbours that could be one phone number together. */
function groups(words: string[]): string[][] {
  const grouped: string[][] = [];
  for (const word of words) {
    const last = grouped.at(-1);
    if (last && isDialled(word) && isDialled(last[0] ?? "")) last.push(word);
    else grouped.push([word]);
  }
  return grouped;
}

function groupCondition(words: string[]): SQL {
  const each = all(words.map(contains));
  const typed = words.join("");
  const digits = typed
    .replace(/[^\d+]/g, "")
    .replace(/^(\+|00)/, "")
    .replaceAll("+", "");
  if (!isDialled(words[0] ?? "") || digits === "" || (words.length === 1 && digits === words[0])) return each;
  return sql`((${each}) or ${contains(digits)})`;
}

/**
 * The search text holds a word. For a word without trigrams PostgreSQL would read all of their index (3 s on a million
 * contacts; a scan of the table 0.3 s), so it is compared in the one collation that index is not in. The planner knows
 * the word and keeps the branch that applies.
 */
export function contains(word: string): SQL {
  const pattern = sql`containing(${word}::text)`;
  return sql`case when has_trigrams(${word}::text) then c.search_text like ${pattern}
    else c.search_text collate "C" like ${pattern} end`;
}

function isDialled(word: string): boolean {
  return /^[\d+\-./()]+$/.test(word);
}
