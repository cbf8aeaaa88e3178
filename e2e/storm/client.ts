/** Calls of the storm to one of the servers. Every answer must be one that a caller can act on: no 5xx, ever. */
import type { Contact } from "@/lib/contacts/contact";
import type { ContactPage } from "@/lib/contacts/filter";
import type { Import } from "@/lib/import/import";
import type { Seen } from "./model";

export interface Answer<Body> {
  status: number;
  body: Body;
  /** When the call began and ended, in milliseconds. */
  from: number;
  to: number;
}

const longestCall = 60_000;

export class Client {
  constructor(
    private readonly urls: string[],
    private readonly apiKey: string,
    private readonly random: () => number,
  ) {}

  /** @param accepted statuses besides 2xx @throws Error for any other answer */
  async call<Body>(
    method: string,
    path: string,
    body?: object | FormData,
    accepted: number[] = [],
  ): Promise<Answer<Body>> {
    const url = this.urls[Math.floor(this.random() * this.urls.length)];
    const isForm = body instanceof FormData;
    const from = performance.now();
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { "x-api-key": this.apiKey, ...(body && !isForm && { "content-type": "application/json" }) },
      body: isForm ? body : body && JSON.stringify(body),
      signal: AbortSignal.timeout(longestCall),
    });
    const text = await response.text();
    const to = performance.now();
    if (!response.ok && !accepted.includes(response.status))
      throw new Error(`${method} ${path} ${isForm ? "" : JSON.stringify(body)}: ${response.status} ${text}`);
    return { status: response.status, body: JSON.parse(text) as Body, from, to };
  }

  /** Uploads a table. @throws Error as `call` */
  upload(lines: string[], fields: Record<string, string>): Promise<Answer<Import>> {
    const form = new FormData();
    for (const [name, value] of Object.entries({ fileName: "storm.csv", limit: "1000", ...fields }))
      form.set(name, value);
    form.set("file", new Blob([lines.join("\n")]), "storm.csv");
    return this.call<Import>("POST", "/contacts/upload", form, [400]);
  }

  /** Waits for an import that a job does. */
  async waitFor(importId: number): Promise<Answer<Import>> {
    for (const until = Date.now() + longestCall; Date.now() < until; ) {
      const found = await this.call<Import>("GET", `/imports/${importId}`);
      if (!["QUEUED", "READING", "CHECKING", "RUNNING"].includes(found.body.status)) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`Import ${importId} did not end within a minute.`);
  }

  /** The file of an export, when it is written. */
  async download(exportId: number): Promise<string> {
    for (const until = Date.now() + longestCall; Date.now() < until; ) {
      const { body } = await this.call<{ status: string; downloadUrl: string | null }>(
        "GET",
        `/exports/${exportId}`,
      );
      if (body.status === "FAILED") throw new Error(`Export ${exportId} failed.`);
      if (body.downloadUrl) return (await fetch(body.downloadUrl)).text();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`Export ${exportId} was not written within a minute.`);
  }

  /** Everybody, with the total the server counts. */
  async findAll(filter = ""): Promise<{ contacts: Seen[]; total: number }> {
    const contacts: Seen[] = [];
    for (let page = 0; ; page++) {
      const path = `/contacts?limit=1000&page=${page}&sortBy=phoneNumber${filter}`;
      const { body } = await this.call<ContactPage>("GET", path);
      contacts.push(...body.contacts.map(toSeen));
      if (body.contacts.length < 1000) return { contacts, total: body.total ?? -1 };
    }
  }
}

export function toSeen({ id, phoneNumber, firstName, notes, lists }: Contact): Seen {
  return {
    id,
    phone: phoneNumber ?? "",
    firstName,
    notes,
    lists: lists.map((list) => list.id).sort((a, b) => a - b),
  };
}
