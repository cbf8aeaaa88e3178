/** What runs, as Linux tells it. */
import { readdirSync, readFileSync } from "node:fs";

/** The command lines of all that a process has started, without what has ended and what is only about to run. */
export function commandsBelow(pid: number): string[] {
  const commands = listProcesses()
    .filter(({ parent }) => parent === pid)
    .flatMap((child) => [commandLine(child.pid), ...commandsBelow(child.pid)]);
  return commands.filter((command) => command !== "" && command !== commandLine(pid));
}

function listProcesses(): { pid: number; parent: number }[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      parent: Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`))?.[1]),
    }));
}

function commandLine(pid: number): string {
  return read(`/proc/${pid}/cmdline`).replaceAll("\0", " ").trim();
}

/** @returns nothing of a process that has ended meanwhile */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
