import type { APIRequestContext } from "playwright/test";
import { expect } from "../support/test";

/** A contact with a number of its own; whatever is given stands. @returns its id */
export async function givePerson(api: APIRequestContext, person: Record<string, unknown>): Promise<number> {
  const made = await api.post("/api/v1/contacts", { data: person });
  expect(made.status(), await made.text()).toBe(201);
  return (await made.json()).id;
}

/** Many at once, by a file: `Person 001`, `Person 002`, … */
export async function givePeople(api: APIRequestContext, count: number, from = 1): Promise<void> {
  const rows = Array.from({ length: count }, (_, place) => {
    const n = String(from + place).padStart(3, "0");
    return `Person,${n},+39333${1_000_000 + from + place},person${n}@example.com`;
  });
  const buffer = Buffer.from(["firstName,lastName,phoneNumber,email", ...rows].join("\n"));
  const file = { name: "people.csv", mimeType: "text/csv", buffer };
  const answer = await api.post("/api/v1/contacts/upload", { multipart: { file, fileName: "people.csv" } });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** The ids of `Person 001` and on, in the order of their names. */
export async function idsOfPeople(api: APIRequestContext): Promise<number[]> {
  const { contacts } = await (await api.get("/api/v1/contacts?search=person&limit=1000")).json();
  return contacts.map(({ id }: { id: number }) => id);
}

export async function giveList(
  api: APIRequestContext,
  name: string,
  contactIds: number[] = [],
): Promise<number> {
  const { id } = await (await api.post("/api/v1/contacts/list", { data: { name } })).json();
  if (contactIds.length > 0)
    await api.post("/api/v1/contacts/list/contacts", { data: { listIds: [id], contactIds } });
  return id;
}

/** How many contacts the account holds. */
export async function countHeld(api: APIRequestContext): Promise<number> {
  return (await (await api.get("/api/v1/contacts?limit=1")).json()).total;
}
