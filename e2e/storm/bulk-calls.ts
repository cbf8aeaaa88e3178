/** Calls about everybody at once, and what each of them does to every part, contact by contact. */
import type { Import } from "@/lib/import/import";
import type { Answer } from "./client";
import type { Step } from "./model";
import { type Caller, type Makers, names, type PartStep, pick, type Storm } from "./storm-state";

type Bulk = (storm: Storm, name: string) => Caller | null;

export const bulks: Bulk[] = [
  importFile,
  importFile,
  importFile,
  undo,
  setNotes,
  dropAllBut,
  changeList,
  deleteList,
  exportAll,
];

type Times = Pick<Answer<unknown>, "from" | "to">;
type ForContact = (uid: string, name: string) => Step;

/** A step for each contact that may be there while the call runs. */
function forEverybody({ parts }: Storm, name: string, step: ForContact, stay = new Set<string>()) {
  return (makers: Makers): PartStep[] =>
    parts.flatMap((states, part) => {
      const uids = new Set([
        ...states.flatMap(({ people }) => people.map(({ uid }) => uid)),
        ...makers(part),
      ]);
      const touched = [...uids].filter((uid) => !stay.has(uid));
      return touched.map((uid) => ({ part, step: step(uid, `${name}:${uid}`) }));
    });
}

function forEveryPart(storm: Storm, step: Step): PartStep[] {
  return storm.parts.map((_, part) => ({ part, step }));
}

/** Rows for some of the numbers, now and then twice; at once, or checked first and then run by a job. */
function importFile({ client, random, numbers, lists, undoable, parts }: Storm, name: string): Caller {
  const list = random() < 0.5 ? pick(random, lists) : null;
  const isChecked = random() < 0.3;
  const wanted = numbers.flatMap((own, part) =>
    own.filter(() => random() < 0.5).map((phone) => ({ part, phone, firstName: pick(random, names) })),
  );
  const rows = [...wanted, ...wanted.filter(() => random() < 0.1)];
  const lines = ["firstName;phoneNumber", ...rows.map(({ firstName, phone }) => `${firstName};${phone}`)];
  const fields = { ...(list !== null && { listId: String(list) }), ...(isChecked && { dryRun: "true" }) };
  return async () => {
    let done = await client.upload(lines, fields);
    if (done.status === 400) return refused({ client, parts } as Storm, name, list, done);
    if (isChecked) {
      const { status, from, to } = await client.call("POST", `/imports/${done.body.importId}/run`, {}, [400]);
      if (status === 400) return refused({ client, parts } as Storm, name, list, { from, to });
      done = { ...(await client.waitFor(done.body.importId)), from };
    }
    checkSum(done.body, rows.length);
    const outcomes = new Map(done.body.preview.map(({ row, outcome }) => [row, outcome]));
    const steps = rows.flatMap(({ part, phone, firstName }, index): PartStep[] => {
      const outcome = outcomes.get(index + 2) ?? "missing";
      const isLast = !rows.slice(index + 1).some((row) => row.phone === phone);
      if (isLast === (outcome === "duplicate"))
        throw new Error(`Row ${index + 2} of ${done.body.importId} is ${outcome}`);
      if (!isLast) return [];
      const record = `${done.body.importId}:${index}`;
      const { from, to } = done;
      return [
        {
          part,
          step: {
            kind: "import",
            name: `${name}.${index}`,
            record,
            phone,
            firstName,
            outcome,
            list,
            from,
            to,
          },
        },
      ];
    });
    undoable.push({
      importId: done.body.importId,
      rows: steps.flatMap(({ part, step }) =>
        step.kind === "import" ? [{ part, record: step.record }] : [],
      ),
    });
    return steps;
  };
}

function checkSum({ importId, status, summary }: Import, rows: number): void {
  const { total = 0, ...outcomes } = summary ?? {};
  const sum = Object.values(outcomes).reduce((all, count) => all + count, 0);
  if (status !== "COMPLETED" || total !== rows || sum !== rows)
    throw new Error(`Import ${importId} of ${rows} rows: ${status}, ${JSON.stringify(summary)}`);
}

/** The list it was for is gone. */
function refused(storm: Storm, name: string, list: number | null, { from, to }: Times): PartStep[] {
  if (list === null) throw new Error("An import without a list was refused.");
  return forEveryPart(storm, { kind: "refusedList", name, list, from, to });
}

/** Each import once; its rows may be of contacts that are long gone. */
function undo({ client, undoable, random }: Storm, name: string): Caller | null {
  if (undoable.length === 0) return null;
  const [one] = undoable.splice(Math.floor(random() * undoable.length), 1);
  return async () => {
    const { from, to } = await client.call("POST", `/imports/${one?.importId}/revert`);
    return (one?.rows ?? []).map(({ part, record }) => ({
      part,
      step: { kind: "undo", name: `${name}:${record}`, record, from, to },
    }));
  };
}

function setNotes(storm: Storm, name: string): Caller {
  return async () => {
    const notes = `note ${name}`;
    const { from, to } = await storm.client.call("PATCH", "/contacts", { filter: {}, set: { notes } });
    return forEverybody(storm, name, (uid, step) => ({ kind: "setNotes", name: step, uid, notes, from, to }));
  };
}

/** Deletes everybody but the contacts of some parts; whoever comes meanwhile is not among those named. */
function dropAllBut(storm: Storm, name: string): Caller | null {
  if (storm.random() < 0.6) return null;
  const kept = storm.parts.flatMap(([state]) => (storm.random() < 0.7 ? (state?.people ?? []) : []));
  const notIds = kept.flatMap(({ id }) => (id === null ? [] : [id]));
  const stay = new Set(kept.map(({ uid }) => uid));
  if (notIds.length === 0) return null;
  return async () => {
    const { from, to } = await storm.client.call("DELETE", "/contacts", { notIds });
    return forEverybody(storm, name, (uid, step) => ({ kind: "drop", name: step, uid, from, to }), stay);
  };
}

function changeList(storm: Storm, name: string): Caller {
  const list = pick(storm.random, storm.lists);
  const isAddition = storm.random() < 0.5;
  return async () => {
    const body = { listIds: [list], allContacts: true };
    const method = isAddition ? "POST" : "DELETE";
    const { status, from, to } = await storm.client.call(method, "/contacts/list/contacts", body, [400]);
    if (status === 400) return forEveryPart(storm, { kind: "refusedList", name, list, from, to });
    const kind = isAddition ? "join" : "leave";
    return forEverybody(storm, name, (uid, step) => ({ kind, name: step, uid, list, from, to }));
  };
}

function deleteList(storm: Storm, name: string): Caller | null {
  if (storm.lists.length < 3 || storm.random() < 0.5) return null;
  const list = pick(storm.random, storm.lists);
  return async () => {
    const { from, to } = await storm.client.call("DELETE", `/contacts/list?ids=${list}`);
    return forEveryPart(storm, { kind: "deleteList", name, list, from, to });
  };
}

/** A file of everybody, whole: each line has a number, and none comes twice. */
function exportAll({ client }: Storm): Caller {
  return async () => {
    const ordered = await client.call<{ id: number }>("POST", "/exports/contacts", {
      filter: {},
      format: "csv",
    });
    const text = await client.download(ordered.body.id);
    const numbers = [...text.matchAll(/\+39 ?[\d ]+/g)].map(([number]) => number.replaceAll(" ", ""));
    if (new Set(numbers).size !== numbers.length)
      throw new Error(`Somebody is twice in export ${ordered.body.id}`);
    return [];
  };
}
