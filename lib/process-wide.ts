/**
 * What a process has once. Its modules may be loaded several times: by the server, by Next's bundle of the routes, by that
 * of the pages, and again after every change in development (`docs/decisions/013-one-build.md`).
 */
const registry = Symbol.for("rubrica");
const processWide = globalThis as typeof globalThis & { [registry]?: Map<string, unknown> };

/** @param name of one thing alone: whoever asks for it first makes it, and all share its type */
export function oncePerProcess<Thing>(name: string, make: () => Thing): Thing {
  processWide[registry] ??= new Map();
  if (!processWide[registry].has(name)) processWide[registry].set(name, make());
  return processWide[registry].get(name) as Thing;
}
