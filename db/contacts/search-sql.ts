import { type SQL, sql } from "drizzle-orm";
import type { ContactFilter } from "@/lib/contacts/filter";
import { type Database, db } from "../postgres";
import { all } from "../sql-values";

/**
 * Every word is somewhere in the contact, in any order, whatever its case and accents. Neighbouring words of digits
 * and `+-./()` are also tried together as one string of digits, so that a number is found however it is typed.
 */
export function searchCondition(search: string): SQL {
  return all(groups(search.trim().split(/\s+/)).map(groupCondition));
}

/** How a filter looks for text: not at all, only with words too short for the trigram index, or with longer ones. */
export type TextSearch = null | "short" | "long";

/**
 * Runs a query for one or two letters. Trigrams cannot find those, but PostgreSQL would read all of their index (3 s on
 * a million contacts, a scan of the table 0.3 s), so for this query it may not.
 */
export function withoutSearchIndex<Result>(
  work: (tx: Pick<Database, "execute">) => Promise<Result>,
): Promise<Result> {
  return db().transaction(async (tx) => {
    await tx.execute(sql`set local enable_bitmapscan = off`);
    return work(tx);
  });
}

export function textSearchOf({ search, customFields }: ContactFilter): TextSearch {
  if (customFields) return "long";
  if (!search) return null;
  const longest = Math.max(
    ...search.split(/\s+/).map((word) => [...word.normalize("NFKD").replace(/\p{M}/gu, "")].length),
  );
  return longest < 3 && !/\d\s+\d/.test(search) ? "short" : "long";
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

function contains(word: string): SQL {
  return sql`c.search_text like containing(${word}::text)`;
}

function isDialled(word: string): boolean {
  return /^[\d+\-./()]+$/.test(word);
}
