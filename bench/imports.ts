/** Imports over HTTP, beside the plainest SQL that does the same; and what they cost in memory. */
import { execFileSync } from "node:child_process";
import { openAsBlob } from "node:fs";
import { type Book, callApi, newAccount } from "./book";
import { compared, comparedHead, printTable, seconds, timed } from "./measure";
import { type PeopleFormat, writePeople } from "./people-files";

const newFields = {
  City: { newField: { key: "city", label: "City", type: "text" } },
  Birthday: { newField: { key: "birthday", label: "Birthday", type: "date" } },
};

export async function importPeople(
  book: Book,
  key: string,
  file: string,
  format: PeopleFormat = "csv",
  dryRun = false,
): Promise<Record<string, unknown>> {
  const form = new FormData();
  if (dryRun) form.set("dryRun", "true");
  form.set("file", await openAsBlob(file), `people.${format}`);
  form.set("fileName", `people.${format}`);
  if (format !== "vcf") form.set("mapping", JSON.stringify(newFields));
  const call = format === "vcf" ? "/contacts/upload/vcard" : "/contacts/upload";
  return callApi(`${book.product.url}/api/v1${call}`, key, { method: "POST", body: form });
}

/** New rows and the same again beside their floors, then what every format takes at two sizes. */
export async function measureImports(book: Book, rows: number): Promise<void> {
  const file = await writePeople(rows);
  const { accountId, key } = await newAccount();
  const fresh = await timed(() => importPeople(book, key, file));
  const again = await timed(() => importPeople(book, key, file));
  const floor = await importFloor(book, accountId, (await newAccount()).accountId);
  const row = (name: string, ours: number, floor: number, goal: string) => [
    ...compared(name, ours, floor, goal),
    String(Math.round((rows / ours) * 1000)),
  ];
  printTable(`Import of ${rows} rows, CSV, over HTTP to committed`, [
    [...comparedHead, "rows/s"],
    row("new rows", fresh, floor.fresh, "1.3"),
    row("the same again", again, floor.again, "1.5"),
  ]);
  await measureMemory(book, [...new Set([Math.min(rows, 100_000), rows])]);
}

/** Every format at two sizes: speed, and the peaks of the server and of the process that reads. */
async function measureMemory(book: Book, sizes: number[]): Promise<void> {
  const table = [["", "time", "rows/s", "server's peak", "reader's peak"]];
  for (const format of ["csv", "xlsx", "vcf"] as const) {
    for (const rows of sizes) {
      const file = await writePeople(rows, format);
      const { key } = await newAccount();
      const memory = watchMemory(book.product.process.pid ?? 0);
      const time = await timed(() => importPeople(book, key, file, format));
      const { own, child } = memory.stop();
      const rate = String(Math.round((rows / time) * 1000));
      table.push([`${rows} new rows, ${format}`, seconds(time), rate, `${own} MB`, `${child} MB`]);
    }
  }
  printTable("Imports by format (goal: the server below 400 MB, and the same at both sizes)", table);
}

/** Raw COPY into a bare table, and one statement that merges it into the same tables with the same indexes. */
async function importFloor(
  { sql }: Book,
  from: number,
  to: number,
): Promise<{ fresh: number; again: number }> {
  const columns =
    "first_name, last_name, full_name, phone_number, email, gender, is_valid, channels, is_test, notes, custom_texts, custom_values";
  await sql.unsafe("drop table if exists floor_source, floor_rows");
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

/** The largest resident memory of a process and of its children, in MB, until stopped. */
function watchMemory(pid: number): { stop(): { own: number; child: number } } {
  const peak = { own: 0, child: 0 };
  const timer = setInterval(() => {
    peak.own = Math.max(peak.own, ...residentMemory("-p", pid));
    peak.child = Math.max(peak.child, ...residentMemory("--ppid", pid));
  }, 500);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

/** Of each process that matches, in MB; `ps` fails when there is none. */
function residentMemory(how: string, pid: number): number[] {
  try {
    const kilobytes = execFileSync("ps", ["-o", "rss=", how, String(pid)], { encoding: "utf8" });
    return kilobytes
      .trim()
      .split("\n")
      .map((line) => Math.round(Number(line) / 1024));
  } catch {
    return [0];
  }
}
