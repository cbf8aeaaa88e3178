import { sql } from "../postgres";

/** Contacts an import wrote from which on a book of any size is refreshed at once, not when autovacuum comes by. */
const large = 50_000;
/** Smaller imports are when they are more than one in so many of all contacts, and not just a few. */
const share = 20;
const few = 1000;

/** Whether an import that wrote so many contacts or memberships has made the book slower than a refreshed one. */
export async function isWorthVacuuming(written: number): Promise<boolean> {
  if (written < few || written >= large) return written >= large;
  const [book] = await sql()<{ contacts: number }[]>`
    select reltuples::bigint as contacts from pg_class where oid = 'contacts'::regclass`;
  return written * share >= (book?.contacts ?? 0);
}

/** Makes the book as quick after a large import as it was before. The staged rows can wait: their merge is over. */
export async function vacuumAfterImport(): Promise<void> {
  await sql()`vacuum (analyze) contacts, list_members, import_outcomes`;
}
