/** Imports, bulk edits and deletions over HTTP, each beside the plainest SQL that does the same. */
import { execFileSync } from "node:child_process";
import { openAsBlob } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { samplePerson } from "@/lib/sample/people";
import { type Book, callApi, newAccount } from "./book";
import { printTable, timed } from "./measure";

const seconds = (time: number) => `${(time / 1000).toFixed(2)} s`;
const row = (name: string, ours: number, floor: number, goal: string) => [
  name,
  seconds(ours),
  seconds(floor),
  (ours / floor).toFixed(2),
  goal,
];
const head = ["", "ours", "floor", "ratio", "goal"];

/** A CSV of sample people with eight columns. */
export async function writeCsv(rows: number, file = `.bench/people-${rows}.csv`): Promise<string> {
  await mkdir(".bench", { recursive: true });
  const handle = await open(file, "w");
  await handle.write("First name,Last name,Phone,E-mail,Gender,Notes,City,Birthday\n");
  for (let from = 0; from < rows; from += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, rows - from) }, (_, n) => csvLine(from + n));
    await handle.write(lines.join(""));
  }
  await handle.close();
  return file;
}

function csvLine(n: number): string {
  const { firstName, lastName, phoneNumber, email, gender, notes, customFields } = samplePerson(n);
  const cells = [
    firstName,
    lastName,
    phoneNumber,
    email,
    gender,
    notes?.replace(",", ""),
    customFields.city,
    customFields.birthday,
  ];
  return `${cells.map((cell) => cell ?? "").join(",")}\n`;
}

export async function importCsv(book: Book, key: string, file: string): Promise<Record<string, unknown>> {
  const form = new FormData();
  form.set("file", await openAsBlob(file), "people.csv");
  form.set("fileName", "people.csv");
  form.set(
    "mapping",
    JSON.stringify({
      City: { newField: { key: "city", label: "City", type: "text" } },
      Birthday: { newField: { key: "birthday", label: "Birthday", type: "date" } },
    }),
  );
  return callApi(`${book.product.url}/api/v1/contacts/upload`, key, { method: "POST", body: form });
}

export async function measureImport(book: Book, rows: number): Promise<void> {
  const file = await writeCsv(rows);
  const { accountId, key } = await newAccount();
  const other = await newAccount();
  const memory = watchMemory(book.product.process.pid ?? 0);
  const fresh = await timed(() => importCsv(book, key, file));
  const again = await timed(() => importCsv(book, key, file));
  const peak = memory.stop();
  const floor = await importFloor(book, accountId, other.accountId);
  printTable(`Import of ${rows} rows, CSV, over HTTP to committed (server's peak: ${peak} MB)`, [
    [...head, "rows/s"],
    [...row("new rows", fresh, floor.fresh, "1.3"), String(Math.round((rows / fresh) * 1000))],
    [...row("the same again", again, floor.again, "1.5"), String(Math.round((rows / again) * 1000))],
  ]);
}

/** Raw COPY into a bare table, and one statement that merges it into the same tables with the same indexes. */
async function importFloor(
  { sql }: Book,
  from: number,
  to: number,
): Promise<{ fresh: number; again: number }> {
  const columns =
    "first_name, last_name, full_name, phone_number, email, gender, is_valid, channels, is_test, notes, custom_texts, custom_values";
  await sql.unsafe(
    `create unlogged table floor_source as select ${columns} from contacts where account_id = ${from}`,
  );
  await sql.unsafe(`create unlogged table floor_rows (like floor_source)`);
  const copy = await timed(() => sql.unsafe("insert into floor_rows select * from floor_source"));
  const merge = () =>
    sql.unsafe(`insert into contacts (account_id, ${columns}) select ${to}, ${columns} from floor_rows order by phone_number
      on conflict (account_id, match_key) do update set first_name = excluded.first_name, last_name = excluded.last_name,
        email = excluded.email, gender = excluded.gender, notes = excluded.notes, custom_texts = excluded.custom_texts,
        custom_values = excluded.custom_values
      where (contacts.first_name, contacts.last_name, contacts.email, contacts.gender, contacts.notes, contacts.custom_texts, contacts.custom_values)
        is distinct from (excluded.first_name, excluded.last_name, excluded.email, excluded.gender, excluded.notes, excluded.custom_texts, excluded.custom_values)`);
  const fresh = await timed(merge);
  const again = await timed(merge);
  await sql.unsafe("drop table floor_source, floor_rows");
  return { fresh: copy + fresh, again: copy + again };
}

/** Bulk edit, then deletion of all except three; the floor does the same and takes it back. */
export async function measureDeletion(book: Book): Promise<void> {
  const { sql, accountId, call } = book;
  const json = { "content-type": "application/json" };
  const kept = (
    await sql<{ id: number }[]>`select id from contacts where account_id = ${accountId} order by id limit 3`
  ).map(({ id }) => id);
  const edited = { filter: { gender: "OTHER" }, set: { notes: "edited" } };
  const editFloor = await takenBack(
    book,
    `update contacts set notes = 'edited', updated_at = clock_timestamp() where account_id = ${accountId} and gender = 'OTHER'`,
  );
  const edit = await timed(() =>
    call("/contacts", { method: "PATCH", body: JSON.stringify(edited), headers: json }),
  );
  const deleteFloor = await takenBack(
    book,
    `delete from list_members where account_id = ${accountId} and contact_id not in (${kept})`,
    `delete from contacts where account_id = ${accountId} and id not in (${kept})`,
  );
  const deletion = await timed(() =>
    call("/contacts", { method: "DELETE", body: JSON.stringify({ notIds: kept }), headers: json }),
  );
  printTable("Bulk actions on the whole book", [
    head,
    row("edit a field of 1 in 100", edit, editFloor, "1.5"),
    row("delete all except 3", deletion, deleteFloor, "1.2"),
  ]);
}

async function takenBack({ sql }: Book, ...statements: string[]): Promise<number> {
  let time = 0;
  const back = new Error("taken back");
  await sql
    .begin(async (tx) => {
      time = await timed(async () => {
        for (const statement of statements) await tx.unsafe(statement);
      });
      throw back;
    })
    .catch((error) => {
      if (error !== back) throw error;
    });
  await sql.unsafe("vacuum contacts, list_members");
  return time;
}

/** The largest resident memory of a process, in MB, until stopped. */
function watchMemory(pid: number): { stop(): number } {
  let peak = 0;
  const timer = setInterval(() => {
    const kilobytes = Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }));
    peak = Math.max(peak, Math.round(kilobytes / 1024));
  }, 500);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}
