/**
 * A small part of an address book in memory: two phone numbers that contacts swap, some that nobody else uses, and who is in
 * which list. What a call does to it is a few steps, each atomic; what the call answered is checked where a step applies.
 */

/** A contact as the model knows it. */
export interface Person {
  /** The step that made it, or its id when it was there before. */
  uid: string;
  /** Null while only an import knows it. */
  id: number | null;
  phone: string;
  firstName: string | null;
  notes: string | null;
  lists: number[];
  /** Changes with the values; an undo brings the old one back. */
  version: string;
}

/** What an import did to a contact, for its undo. */
interface ImportRecord {
  uid: string;
  before: Pick<Person, "firstName" | "notes" | "version"> | null;
  version: string;
  joined: number | null;
}

export interface Part {
  people: Person[];
  deadLists: number[];
  /** By import and row. */
  records: Record<string, ImportRecord>;
}

/** What one call does to a contact or a number, atomically. `name` is unique in its storm. */
export type Step = { name: string; from: number; to: number } & (
  | { kind: "create"; phone: string; firstName: string; madeId: number | null; clashId: number | null }
  | {
      kind: "edit";
      id: number;
      changes: Partial<Pick<Person, "firstName" | "notes" | "phone">>;
      status: number;
    }
  | { kind: "delete"; id: number; deleted: number }
  | { kind: "read"; id: number; found: Seen | null }
  | { kind: "import"; record: string; phone: string; firstName: string; outcome: string; list: number | null }
  | { kind: "undo"; record: string }
  | { kind: "setNotes"; uid: string; notes: string }
  | { kind: "drop"; uid: string }
  | { kind: "join"; uid: string; list: number }
  | { kind: "leave"; uid: string; list: number }
  | { kind: "deleteList"; list: number }
  | { kind: "refusedList"; list: number }
);

/** A contact as the API showed it. */
export type Seen = Pick<Person, "phone" | "firstName" | "notes" | "lists"> & { id: number };

/** The part after a step; null when the step cannot have happened here with the answer it got. */
export function apply(part: Part, step: Step): Part | null {
  const people = part.people.map((person) => ({ ...person }));
  const next = { ...part, people };
  const byId = (id: number) => people.find((person) => person.id === id);
  const byUid = (uid: string) => people.find((person) => person.uid === uid);
  const byPhone = (phone: string) => people.find((person) => person.phone === phone);
  switch (step.kind) {
    case "create": {
      const other = byPhone(step.phone);
      if (other) return step.clashId !== null && isKnownAs(other, step.clashId) ? next : null;
      if (step.madeId === null) return null;
      const { name: uid, phone, firstName, madeId: id } = step;
      people.push({ uid, id, phone, firstName, notes: null, lists: [], version: uid });
      return next;
    }
    case "edit": {
      const person = byId(step.id);
      if (!person) return step.status === 404 ? next : null;
      const { phone } = step.changes;
      const isTaken =
        phone !== undefined && people.some((other) => other !== person && other.phone === phone);
      if (isTaken || step.status !== 200) return isTaken && step.status === 409 ? next : null;
      change(person, step.changes, step.name);
      return next;
    }
    case "delete": {
      const person = byId(step.id);
      if ((person ? 1 : 0) !== step.deleted) return null;
      return { ...next, people: people.filter((other) => other !== person) };
    }
    case "read": {
      const person = byId(step.id);
      return isSeen(person, step.found) ? next : null;
    }
    case "import":
      return applyImport(next, byPhone(step.phone), step);
    case "undo":
      return applyUndo(next, step.record);
    case "setNotes": {
      const person = byUid(step.uid);
      if (person) change(person, { notes: step.notes }, step.name);
      return next;
    }
    case "drop":
      return { ...next, people: people.filter(({ uid }) => uid !== step.uid) };
    case "join":
    case "leave": {
      if (part.deadLists.includes(step.list)) return null;
      const person = byUid(step.uid);
      if (person) person.lists = membership(person.lists, step.list, step.kind === "join");
      return next;
    }
    case "deleteList":
      for (const person of people) person.lists = membership(person.lists, step.list, false);
      return { ...next, deadLists: [...part.deadLists, step.list] };
    case "refusedList":
      return part.deadLists.includes(step.list) ? next : null;
  }
}

type ImportStep = Extract<Step, { kind: "import" }>;

function applyImport(part: Part, person: Person | undefined, step: ImportStep): Part | null {
  const { firstName, phone, name: uid } = step;
  const list = step.list !== null && !part.deadLists.includes(step.list) ? step.list : null;
  const expected = person ? (person.firstName === firstName ? "unchanged" : "updated") : "created";
  if (expected !== step.outcome) return null;
  const before = person && { firstName: person.firstName, notes: person.notes, version: person.version };
  const joined = list !== null && !person?.lists.includes(list) ? list : null;
  const target = person ?? { uid, id: null, phone, firstName, notes: null, lists: [], version: uid };
  if (!person) part.people.push(target);
  else if (expected === "updated") change(target, { firstName }, step.name);
  if (joined !== null) target.lists = membership(target.lists, joined, true);
  const isChange = expected !== "unchanged";
  const record = {
    uid: target.uid,
    before: before ?? null,
    version: isChange ? target.version : "",
    joined,
  };
  return { ...part, records: { ...part.records, [step.record]: record } };
}

/** Whoever was changed since stays; a membership the import added goes either way. */
function applyUndo(part: Part, key: string): Part {
  const { [key]: record, ...records } = part.records;
  const person = part.people.find(({ uid }) => uid === record?.uid);
  if (!record || !person) return { ...part, records };
  const isUntouched = person.version === record.version;
  if (isUntouched && !record.before)
    return { ...part, records, people: part.people.filter((other) => other !== person) };
  if (isUntouched && record.before) Object.assign(person, record.before);
  if (record.joined !== null) person.lists = membership(person.lists, record.joined, false);
  return { ...part, records };
}

function change(person: Person, changes: Partial<Person>, version: string): void {
  const differs = Object.entries(changes).some(([name, value]) => person[name as keyof Person] !== value);
  if (differs) Object.assign(person, changes, { version });
}

function membership(lists: number[], list: number, isMember: boolean): number[] {
  const others = lists.filter((one) => one !== list);
  return isMember ? [...others, list].sort((a, b) => a - b) : others;
}

/** A number that the answer of a call tells for a contact that only an import knew. */
function isKnownAs(person: Person, id: number): boolean {
  person.id ??= id;
  return person.id === id;
}

export function isSeen(person: Person | undefined, seen: Seen | null): boolean {
  if (!person || !seen) return !person && !seen;
  return (
    (person.id === null || person.id === seen.id) &&
    person.phone === seen.phone &&
    person.firstName === seen.firstName &&
    person.notes === seen.notes &&
    person.lists.join() === [...seen.lists].sort((a, b) => a - b).join()
  );
}
