/** Bulk edits, deletions and exports over HTTP, each beside the plainest SQL that does the same. */
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Book } from "./book";
import { compared, comparedHead, printTable, timed } from "./measure";

const json = { "content-type": "application/json" };
/** The whole book as a CSV, from the order to the last byte of the file. */
export async function measureExport(book: Book): Promise<void> {
  const { sql, accountId, call, product } = book;
  const ours = await timed(async () => {
    const order = JSON.stringify({ filter: {}, format: "csv" });
    let made = await call("/exports/contacts", { method: "POST", body: order, headers: json });
    while (made.status === "QUEUED" || made.status === "RUNNING") {
      await new Promise((resolve) => setTimeout(resolve, 100));
      made = await call(`/exports/${made.id}`);
    }
    if (made.status !== "COMPLETED") throw new Error("The export failed.");
    const file = await fetch(new URL(String(made.downloadUrl), product.url));
    for await (const _ of file.body ?? []);
  });
  const columns =
    "first_name, last_name, name, phone_number, email, gender, channels, is_test, notes, custom_texts, custom_values, is_valid, created_at, updated_at";
  const floor = await timed(async () => {
    const copy = `copy (select ${columns} from contacts where account_id = ${accountId} order by id) to stdout csv`;
    // `for await` over it would block the connection.
    await pipeline(
      await sql.unsafe(copy).readable(),
      new Writable({ write: (_data, _encoding, done) => done() }),
    );
  });
  printTable("Export of the whole book", [comparedHead, compared("CSV", ours, floor, "4")]);
}

/** Bulk edit, then deletion of all except three; the floor does the same and takes it back. */
export async function measureDeletion(book: Book): Promise<void> {
  const { sql, accountId, call } = book;
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
    comparedHead,
    compared("edit a field of 1 in 100", edit, editFloor, "1.5"),
    compared("delete all except 3", deletion, deleteFloor, "1.2"),
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
