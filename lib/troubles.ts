/**
 * What is wrong with this process for the time being, for `/healthz`. One record for the whole process, though the bundle
 * of Next has modules of its own.
 */
const globals = globalThis as typeof globalThis & { rubricaTroubles?: Map<string, string> };

/** @param sentence for whoever runs the server; null once all is well again */
export function reportTrouble(what: string, sentence: string | null): void {
  globals.rubricaTroubles ??= new Map();
  if (sentence === null) globals.rubricaTroubles.delete(what);
  else globals.rubricaTroubles.set(what, sentence);
}

export function currentTroubles(): string[] {
  return [...(globals.rubricaTroubles?.values() ?? [])];
}
