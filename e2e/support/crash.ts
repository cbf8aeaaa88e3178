/** Ends a server in the middle of an import, starts it again and holds the book to what it must be. */
import { equal } from "node:assert/strict";
import type { ContactPage } from "@/lib/contacts/filter";
import type { Import } from "@/lib/import/import";
import type { List } from "@/lib/lists";
import { type Account, createAccountByCommand, type Product, startProduct } from "./product";

export interface Crash {
  dataDir: string;
  rows: number;
  /** When to kill: as soon as so many rows are read, or merged. */
  phase: "READING" | "RUNNING";
  atRow: number;
  /** SIGTERM must end in order, with 0; SIGKILL however it may. */
  signal: "SIGKILL" | "SIGTERM";
}

/** Every tenth person is in the book already, under another name. */
const isKnown = (n: number) => n % 10 === 0;
const phoneOf = (n: number) => `+39${3_200_000_000 + n * 7}`;
const ended = ["COMPLETED", "FAILED", "CANCELLED"];

/** @throws AssertionError when the book is not exactly what the file makes it */
export async function crashImport(crash: Crash): Promise<void> {
  const settings = { DATA_DIR: crash.dataDir };
  const first = await startProduct(settings);
  const account = await createAccountByCommand(settings);
  const before = await upload(new Client(first, account), makeFile(crash.rows, true), {});
  equal(before.status, "COMPLETED");
  const list = await new Client(first, account).post<List>("/contacts/list", { name: "Everybody" });
  const { importId } = await upload(new Client(first, account), makeFile(crash.rows, false), {
    async: "true",
    listId: String(list.id),
  });
  await waitFor(new Client(first, account), importId, (state) => isAt(state, crash));
  const exited = new Promise((resolve) => first.process.once("exit", resolve));
  first.process.kill(crash.signal);
  equal(await exited, crash.signal === "SIGTERM" ? 0 : null);
  const second = await startProduct(settings);
  try {
    await checkBook(new Client(second, account), importId, crash.rows);
    equal(
      (await new Client(second, account).get<List>(`/contacts/list/${list.id}`)).contactCount,
      crash.rows,
    );
  } finally {
    equal(await second.stop(), 0);
  }
}

async function checkBook(client: Client, importId: number, rows: number): Promise<void> {
  const { status, summary, failure } = await waitFor(client, importId, (state) =>
    ended.includes(state.status),
  );
  equal(`${status} ${failure ?? ""}`.trim(), "COMPLETED");
  const known = Math.ceil(rows / 10);
  equal(summary?.total, rows);
  equal(summary?.created, rows - known);
  equal(summary?.updated, known);
  const limit = 1000;
  const found: string[] = [];
  for (let page = 0; page * limit < rows + limit; page++) {
    const query = `sortBy=phoneNumber&includeTotal=false&limit=${limit}&page=${page}`;
    const { contacts } = await client.get<ContactPage>(`/contacts?${query}`);
    for (const { phoneNumber, lastName } of contacts) found.push(`${phoneNumber} ${lastName}`);
  }
  const wanted = Array.from({ length: rows }, (_, n) => `${phoneOf(n)} Nuovo${n}`);
  equal(found.length, wanted.length);
  equal(found.sort().join("\n") === wanted.sort().join("\n"), true);
}

function isAt({ status, progress }: Import, { phase, atRow }: Crash): boolean {
  if (ended.includes(status) || (phase === "READING" && status === "RUNNING")) return true;
  return status === phase && progress.done >= atRow;
}

function makeFile(rows: number, isBefore: boolean): string {
  const lines = ["Nome;Cognome;Cellulare"];
  for (let n = 0; n < rows; n++) {
    if (isBefore && !isKnown(n)) continue;
    lines.push(`N${n};${isBefore ? "Vecchio" : "Nuovo"}${n};${phoneOf(n)}`);
  }
  return lines.join("\n");
}

async function upload(client: Client, text: string, fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ fileName: "clienti.csv", ...fields })) form.set(name, value);
  form.set("file", new Blob([text]), "clienti.csv");
  return client.send<Import>("POST", "/contacts/upload", form);
}

async function waitFor(
  client: Client,
  importId: number,
  isThere: (state: Import) => boolean,
): Promise<Import> {
  for (const until = Date.now() + 300_000; Date.now() < until; ) {
    const state = await client.get<Import>(`/imports/${importId}`);
    if (isThere(state)) return state;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("The import did not come to where it was awaited within five minutes.");
}

class Client {
  constructor(
    private readonly product: Product,
    private readonly account: Account,
  ) {}

  get<Answer>(path: string): Promise<Answer> {
    return this.send("GET", path);
  }

  post<Answer>(path: string, body: object): Promise<Answer> {
    return this.send("POST", path, JSON.stringify(body), { "content-type": "application/json" });
  }

  async send<Answer>(method: string, path: string, body?: BodyInit, headers = {}): Promise<Answer> {
    const response = await fetch(`${this.product.url}/api/v1${path}`, {
      method,
      body,
      headers: { "x-api-key": this.account.apiKey, ...headers },
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  }
}
