/** Whether there is an order in which all steps explain all answers: linearizability, searched for (Wing and Gong). */
import { apply, isSeen, type Part, type Seen, type Step } from "./model";

/**
 * @param before every part that may have been there
 * @param steps those of calls that ran side by side; one that ended before another began comes before it
 * @param after the contacts that are there when all calls have ended
 * @returns every part that may be there now; none when no order explains what was answered
 */
export function explain(before: Part[], steps: Step[], after: Seen[]): Part[] {
  const found = new Map<string, Part>();
  const tried = new Set<string>();
  const visit = (part: Part, done: bigint) => {
    const key = `${done} ${JSON.stringify(part)}`;
    if (tried.has(key)) return;
    tried.add(key);
    if (tried.size > mostStates) throw new TooLarge(`More than ${mostStates} states`);
    if (done === (1n << BigInt(steps.length)) - 1n) {
      const ended = match(part, after);
      if (ended) found.set(JSON.stringify(ended), ended);
      return;
    }
    const open = steps.filter((_, index) => !(done & (1n << BigInt(index))));
    const firstEnd = Math.min(...open.map(({ to }) => to));
    for (const [index, step] of steps.entries()) {
      if (done & (1n << BigInt(index)) || step.from > firstEnd) continue;
      const next = apply(part, step);
      if (next) visit(next, done | (1n << BigInt(index)));
    }
  };
  for (const part of before) visit(part, 0n);
  return [...found.values()];
}

/** There are too many orders to look at all of them. */
export class TooLarge extends Error {
  override name = "TooLarge";
}

const mostStates = 400_000;

/** The part with the ids that are known now; null when other contacts are there. */
function match(part: Part, after: Seen[]): Part | null {
  if (part.people.length !== after.length) return null;
  const ids = new Map<string, number>();
  for (const person of part.people) {
    const seen = after.find(({ phone }) => phone === person.phone);
    if (!seen || !isSeen(person, seen)) return null;
    ids.set(person.uid, seen.id);
  }
  return simplified(part, ids);
}

/**
 * The same for all that is to come, in as few words as it takes, so that few parts differ: contacts go by their ids, records of
 * contacts that are gone are forgotten, and a version that no record asks for is as good as any other.
 */
function simplified({ people, records, deadLists }: Part, ids: Map<string, number>): Part {
  const kept = Object.entries(records).filter(([, { uid }]) => ids.has(uid));
  const versions = new Set(kept.map(([, { version }]) => version));
  const known = (version: string) => (versions.has(version) ? version : "any");
  const nameOf = (uid: string) => String(ids.get(uid));
  const recordsKept = kept.map(([key, record]) => {
    const before = record.before && { ...record.before, version: known(record.before.version) };
    return [key, { ...record, uid: nameOf(record.uid), before }] as const;
  });
  return {
    deadLists,
    records: Object.fromEntries(recordsKept),
    people: people
      .map((one) => ({
        ...one,
        uid: nameOf(one.uid),
        id: ids.get(one.uid) ?? null,
        version: known(one.version),
      }))
      .sort((a, b) => (a.phone < b.phone ? -1 : 1)),
  };
}
