/** Times of one thing, in milliseconds. */
export interface Times {
  median: number;
  p95: number;
}

/** Runs two things in turn, so that a machine that slows down slows both, after one run of each that does not count. */
export async function measureBoth(
  runs: number,
  ours: () => Promise<unknown>,
  floor: () => Promise<unknown>,
): Promise<{ ours: Times; floor: Times }> {
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run <= runs; run++) {
    const pair = [await timed(ours), await timed(floor)];
    if (run > 0) for (const [place, time] of pair.entries()) times[place]?.push(time);
  }
  return { ours: summarise(times[0]), floor: summarise(times[1]) };
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function summarise(times: number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** Prints the rows of a table, the first as its head. */
export function printTable(title: string, rows: string[][]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const row of rows)
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    );
}

export function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}

export function seconds(time: number): string {
  return `${(time / 1000).toFixed(2)} s`;
}

/** A row of a table of times: ours, the floor's, their ratio and the goal for it. */
export function compared(name: string, ours: number, floor: number, goal: string): string[] {
  return [name, seconds(ours), seconds(floor), (ours / floor).toFixed(2), goal];
}
export const comparedHead = ["", "ours", "floor", "ratio", "goal"];
