import { sql } from "../postgres";

/** Rows of an import from which on it is refreshed in any book at once, not when autovacuum comes by. */
const large = 50_000;
/** Smaller imports are when they are more than one in so many of all contacts, and not just a few. */
const share = 20;
const few = 1000;

/** Whether an import of so many rows has made the book slower than a refreshed one. */
export async function isWorthVacuuming(rows: number): Promise<boolean> {
  if (rows < few || rows >= large) return rows >= large;
  const [book] = await sql()<{ contacts: number }[]>`
    select reltuples::bigint as contacts from pg_class where oid = 'contacts'::regclass`;
  return rows * share >= (book?.contacts ?? 0);
}

/** Makes the book as quick after a large import as it was before: fresh statistics, index-only scans. */
export async function vacuumAfterImport(): Promise<void> {
  await sql()`vacuum (analyze) contacts, list_members, import_rows, import_outcomes`;
}
