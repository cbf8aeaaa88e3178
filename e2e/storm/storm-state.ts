import type { Client } from "./client";
import type { Part, Step } from "./model";

/** A step and the part of the book it is about. */
export interface PartStep {
  part: number;
  step: Step;
}

/** Makes a call, and says what it was when it has its answer; a call about everybody when it is known who was made meanwhile. */
export type Caller = () => Promise<PartStep[] | ((makers: Makers) => PartStep[])>;

/** The steps that may have made contacts of a part while the calls ran. */
export type Makers = (part: number) => string[];

export interface Storm {
  client: Client;
  random: () => number;
  /** Every state each part may be in. */
  parts: Part[][];
  /** The numbers of each part that its contacts fight over. */
  numbers: string[][];
  /** A number of this part that nobody has. */
  freshNumber(part: number): string;
  /** Lists that are there when a round begins. */
  lists: number[];
  /** Parts of rounds with too many orders to look at. */
  unexplained: number;
  /** Imports that may be undone. */
  undoable: { importId: number; rows: { part: number; record: string }[] }[];
}

/** Few, so that an import often finds the name that is there. */
export const names = ["Anna", "Bruno", "Carla"];

export function pick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
