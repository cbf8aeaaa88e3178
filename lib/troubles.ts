/** What is wrong with this process for the time being, for `/healthz`. */
import { oncePerProcess } from "./process-wide";

const troubles = oncePerProcess("troubles", () => new Map<string, string>());

/** @param sentence for whoever runs the server; null once all is well again */
export function reportTrouble(what: string, sentence: string | null): void {
  if (sentence === null) troubles.delete(what);
  else troubles.set(what, sentence);
}

export function currentTroubles(): string[] {
  return [...troubles.values()];
}
