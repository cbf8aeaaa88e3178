/** Two files with the same thousands of new numbers at once, beside single contacts of these numbers and a change of everybody. */
import type { Contact } from "@/lib/contacts/contact";
import type { Storm } from "./storm-state";

const rows = 2500;
const posted = 20;
const phoneOf = (n: number) => `+39335${1_000_000 + n}`;

/** @throws Error when a row is lost or counted twice */
export async function runLargeRound({ client, lists }: Storm): Promise<void> {
  const listId = String(lists[0]);
  const file = (name: string) => [
    "firstName;phoneNumber",
    ...Array.from({ length: rows }, (_, n) => `${name}${n};${phoneOf(n)}`),
  ];
  const imports = ["A", "B"].map((name) => client.upload(file(name), { listId, limit: "1" }));
  const posts = Array.from({ length: posted }, (_, n) =>
    client.call<Contact>(
      "POST",
      "/contacts",
      { phoneNumber: phoneOf(Math.floor((n * rows) / posted)) },
      [409],
    ),
  );
  const [done, made] = await Promise.all([Promise.all(imports), Promise.all(posts)]);
  const created = done.map(({ body }) => body.summary?.created ?? 0);
  for (const { body } of done)
    if (body.summary?.total !== rows || body.status !== "COMPLETED")
      throw new Error(
        `Import ${body.importId} of ${rows} rows: ${body.status}, ${JSON.stringify(body.summary)}`,
      );
  const all =
    created.reduce((sum, count) => sum + count, 0) + made.filter(({ status }) => status === 201).length;
  const { contacts, total } = await client.findAll(`&listIds=${listId}`);
  const ids = contacts.flatMap(({ id, phone }) => (phone.startsWith("+39335") ? [id] : []));
  if (all !== rows || ids.length !== rows || total !== contacts.length)
    throw new Error(
      `${rows} numbers: ${all} were created, ${ids.length} of ${contacts.length} are there, ${total} are counted.`,
    );
  const gone = await client.call<{ deleted: number }>("DELETE", "/contacts", { ids });
  if (gone.body.deleted !== rows) throw new Error(`${gone.body.deleted} of ${rows} were deleted.`);
}
