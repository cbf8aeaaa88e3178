/**
 * Random callers side by side, on one or more servers, against a model that accepts any order that explains all answers. After
 * each round everybody has stopped: every import adds up, the counts are what the lists hold, and what is there can be explained.
 */
import type { ListPage } from "@/lib/lists";
import { bulks } from "./bulk-calls";
import { Client } from "./client";
import { explain, TooLarge } from "./explain";
import { runLargeRound } from "./large-round";
import type { Part, Seen, Step } from "./model";
import { singles } from "./single-calls";
import { type Caller, type PartStep, pick, type Storm, seeded } from "./storm-state";

export interface StormOptions {
  /** The servers; all on one database. */
  urls: string[];
  apiKey: string;
  seed: number;
  /** Milliseconds. */
  lasts: number;
  onRound?: (rounds: number, calls: number) => void;
}

const partCount = 10;
const mostCalls = 20;
const mostBulks = 3;
const mostSinglesAPart = 3;
const mostUndoable = 4;
const listCount = 3;
const largeRoundEvery = 10;

/** @returns how many rounds and calls there were, and how many parts of rounds were too large to be explained @throws Error that names the seed, at the first thing that cannot be explained */
export async function runStorm(
  options: StormOptions,
): Promise<{ rounds: number; calls: number; unexplained: number }> {
  const storm = newStorm(options);
  let [rounds, calls] = [0, 0];
  try {
    for (const until = Date.now() + options.lasts; Date.now() < until; rounds++) {
      await fillLists(storm);
      if (rounds % largeRoundEvery === largeRoundEvery - 1) await runLargeRound(storm);
      calls += await runRound(storm, rounds);
      options.onRound?.(rounds + 1, calls);
    }
  } catch (error) {
    throw new Error(`Seed ${options.seed}, round ${rounds}: ${(error as Error).message}`, { cause: error });
  }
  return { rounds, calls, unexplained: storm.unexplained };
}

function newStorm({ urls, apiKey, seed }: StormOptions): Storm {
  const random = seeded(seed);
  let fresh = 0;
  return {
    client: new Client(urls, apiKey, random),
    random,
    parts: Array.from({ length: partCount }, () => [{ people: [], deadLists: [], records: {} }]),
    numbers: Array.from({ length: partCount }, (_, part) => [
      `+39333${1_000_000 + part}`,
      `+39333${2_000_000 + part}`,
    ]),
    freshNumber: (part) => `+39334${String(part).padStart(2, "0")}${String(10_000 + fresh++).slice(-5)}`,
    lists: [],
    undoable: [],
    unexplained: 0,
  };
}

async function fillLists({ client, lists }: Storm): Promise<void> {
  while (lists.length < listCount) {
    const { body } = await client.call<{ id: number }>("POST", "/contacts/list", {
      name: `List ${crypto.randomUUID()}`,
    });
    lists.push(body.id);
  }
}

/** @returns how many calls it had */
async function runRound(storm: Storm, round: number): Promise<number> {
  const callers = chooseCallers(storm, round);
  const results = await Promise.allSettled(callers.map((call) => call()));
  const answers = results.map((result) => {
    if (result.status === "rejected") throw result.reason;
    return result.value;
  });
  const own = answers.flatMap((answer) => (Array.isArray(answer) ? answer : []));
  const makers = (part: number) =>
    own.flatMap((one) => (one.part === part && makes(one) ? [one.step.name] : []));
  const steps = [...own, ...answers.flatMap((answer) => (Array.isArray(answer) ? [] : answer(makers)))];
  await settle(storm, steps);
  return callers.length;
}

function makes({ step }: PartStep): boolean {
  return (
    (step.kind === "create" && step.madeId !== null) || (step.kind === "import" && step.outcome === "created")
  );
}

function chooseCallers(storm: Storm, round: number): Caller[] {
  const { random } = storm;
  const wanted = 2 + Math.floor(random() * (mostCalls - 1));
  const callers: Caller[] = [];
  const perPart = new Map<number, number>();
  for (let bulk = Math.floor(random() * (mostBulks + 1)); bulk > 0; bulk--) {
    const caller = pick(random, bulks)(storm, `${round}.all${bulk}`);
    if (caller) callers.push(caller);
  }
  for (let attempt = 0; attempt < 100 && callers.length < wanted; attempt++) {
    const part = Math.floor(random() * partCount);
    const held = perPart.get(part) ?? 0;
    if (held >= mostSinglesAPart) continue;
    const caller = pick(random, singles)(storm, part, `${round}.${attempt}`);
    if (!caller) continue;
    callers.push(caller);
    perPart.set(part, held + 1);
  }
  return callers;
}

/** Explains every part, and holds the counts to what is there. */
async function settle(storm: Storm, steps: PartStep[]): Promise<void> {
  const { contacts, total } = await storm.client.findAll();
  if (total !== contacts.length)
    throw new Error(`${contacts.length} contacts are there, and ${total} are counted.`);
  await checkLists(storm, contacts);
  const parts = storm.parts.map((states, part) => {
    const mine = steps.flatMap((one) => (one.part === part ? [one.step] : []));
    const seen = contacts.filter(({ phone }) => partOf(storm, phone) === part);
    return explainPart(storm, states, mine, seen);
  });
  forgetOldImports(storm, parts);
  storm.parts = parts;
  // The search may take seconds: connections that a server gave up meanwhile are noticed here, not by the next call.
  await new Promise((resolve) => setTimeout(resolve, 20));
}

function explainPart(storm: Storm, before: Part[], steps: Step[], after: Seen[]): Part[] {
  try {
    const explained = explain(before, steps, after);
    if (explained.length > 0) return explained;
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    storm.unexplained += 1;
    // What was before an import is not known any more, so none can be undone.
    storm.undoable = [];
    const people = after.map((seen) => ({ ...seen, uid: String(seen.id), version: "any" }));
    return [{ people, deadLists: [], records: {} }];
  }
  throw new Error(`No order explains this part: ${JSON.stringify({ before, steps, after }, null, 1)}`);
}

function partOf({ numbers }: Storm, phone: string): number {
  const fresh = /^\+39334(\d\d)/.exec(phone)?.[1];
  return fresh === undefined ? numbers.findIndex((own) => own.includes(phone)) : Number(fresh);
}

async function checkLists(storm: Storm, contacts: Seen[]): Promise<void> {
  const { body } = await storm.client.call<ListPage>("GET", "/contacts/list?limit=1000");
  for (const { id, contactCount } of body.lists) {
    const members = contacts.filter(({ lists }) => lists.includes(id)).length;
    if (members !== contactCount)
      throw new Error(`List ${id} has ${members} members and says ${contactCount}.`);
  }
  storm.lists = body.lists.map(({ id }) => id);
}

/** Few imports that may be undone, and few states to keep in mind. */
function forgetOldImports(storm: Storm, parts: Part[][]): void {
  storm.undoable = storm.undoable.slice(-mostUndoable);
  const kept = new Set(storm.undoable.flatMap(({ rows }) => rows.map(({ record }) => record)));
  for (const states of parts)
    for (const state of states)
      state.records = Object.fromEntries(
        Object.entries(state.records).filter(([record]) => kept.has(record)),
      );
}
