/** Calls about one contact, at random, and the step each of them is. */
import type { Contact } from "@/lib/contacts/contact";
import { type Client, toSeen } from "./client";
import type { Part, Person, Step } from "./model";
import { type Caller, names, type PartStep, pick, type Storm } from "./storm-state";

/** A call that will be made with others: it answers the steps of each part. */
type Single = (storm: Storm, part: number, name: string) => Caller | null;

export const singles: Single[] = [create, edit, move, move, swap, remove, read, joinOne];

function create({ client, random, numbers }: Storm, part: number, name: string): Caller {
  const phone = pick(random, numbers[part] ?? []);
  const firstName = pick(random, names);
  return async () => {
    const { status, body, from, to } = await client.call<Contact & { contactId: number }>(
      "POST",
      "/contacts",
      { phoneNumber: phone, firstName },
      [409],
    );
    const ids =
      status === 409 ? { madeId: null, clashId: body.contactId } : { madeId: body.id, clashId: null };
    return [{ part, step: { kind: "create", name, phone, firstName, ...ids, from, to } }];
  };
}

function edit(storm: Storm, part: number, name: string): Caller | null {
  const person = someone(storm, part);
  const { random } = storm;
  const changes = random() < 0.5 ? { firstName: pick(random, names) } : { notes: `note ${name}` };
  return person === undefined ? null : put(storm.client, part, name, person, changes);
}

function move(storm: Storm, part: number, name: string): Caller | null {
  const person = someone(storm, part);
  const phone =
    storm.random() < 0.3 ? storm.freshNumber(part) : pick(storm.random, storm.numbers[part] ?? []);
  return person === undefined ? null : put(storm.client, part, name, person, { phone });
}

/** Two contacts take each other's number at once. */
function swap(storm: Storm, part: number, name: string): Caller | null {
  const [a, b] = known(storm.parts[part]);
  if (!a || !b) return null;
  const both = [
    put(storm.client, part, `${name}a`, a, { phone: b.phone }),
    put(storm.client, part, `${name}b`, b, { phone: a.phone }),
  ];
  return async () => (await Promise.all(both.map((call) => call()))).flat();
}

function put(
  client: Client,
  part: number,
  name: string,
  { id }: Known,
  { phone, ...changes }: Partial<Pick<Person, "firstName" | "notes" | "phone">>,
): () => Promise<PartStep[]> {
  const sent = { ...changes, ...(phone !== undefined && { phoneNumber: phone }) };
  return async () => {
    const { status, from, to } = await client.call("PUT", `/contacts/${id}`, sent, [404, 409]);
    const step: Step = {
      kind: "edit",
      name,
      id,
      changes: { ...changes, ...(phone !== undefined && { phone }) },
      status,
      from,
      to,
    };
    return [{ part, step }];
  };
}

function remove(storm: Storm, part: number, name: string): Caller | null {
  const person = someone(storm, part);
  if (!person) return null;
  return async () => {
    const { body, from, to } = await storm.client.call<{ deleted: number }>(
      "DELETE",
      `/contacts?ids=${person.id}`,
    );
    return [{ part, step: { kind: "delete", name, id: person.id, deleted: body.deleted, from, to } }];
  };
}

function read(storm: Storm, part: number, name: string): Caller | null {
  const person = someone(storm, part);
  if (!person) return null;
  return async () => {
    const { status, body, from, to } = await storm.client.call<Contact>(
      "GET",
      `/contacts/${person.id}`,
      undefined,
      [404],
    );
    const found = status === 404 ? null : toSeen(body);
    return [{ part, step: { kind: "read", name, id: person.id, found, from, to } }];
  };
}

function joinOne(storm: Storm, part: number, name: string): Caller | null {
  const person = someone(storm, part);
  const list = pick(storm.random, storm.lists);
  if (!person) return null;
  return async () => {
    const { status, from, to } = await storm.client.call(
      "POST",
      "/contacts/list/contacts",
      { listIds: [list], contactIds: [person.id] },
      [400],
    );
    const step: Step =
      status === 400
        ? { kind: "refusedList", name, list, from, to }
        : { kind: "join", name, uid: person.uid, list, from, to };
    return [{ part, step }];
  };
}

type Known = Person & { id: number };

function known(states: Part[] | undefined): Known[] {
  return (states?.[0]?.people ?? []).filter((person): person is Known => person.id !== null);
}

function someone(storm: Storm, part: number): Known | undefined {
  const people = known(storm.parts[part]);
  return people.length > 0 ? pick(storm.random, people) : undefined;
}
