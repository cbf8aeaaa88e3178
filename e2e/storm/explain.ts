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
    if (tried.size > mostStates)
      throw new Error(`More than ${mostStates} states: the round is too large to be explained.`);
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

const mostStates = 400_000;

/** The part with the ids that are known now; null when other contacts are there. */
function match(part: Part, after: Seen[]): Part | null {
  if (part.people.length !== after.length) return null;
  const people = part.people.map((person) => {
    const seen = after.find(({ phone }) => phone === person.phone);
    return seen && isSeen(person, seen) ? { ...person, id: seen.id } : null;
  });
  if (people.includes(null)) return null;
  const sorted = people.flatMap((person) => person ?? []).sort((a, b) => (a.phone < b.phone ? -1 : 1));
  return { ...part, people: sorted };
}
