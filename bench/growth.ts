/** The first pages of a small and of a large book. */
import type { Book } from "./book";
import { ms, printTable, summarise, timed } from "./measure";

const runs = 25;
const pages = {
  "first page": "",
  "page 100": "page=100",
  "newest first": "sortBy=createdAt&sortOrder=desc",
  "women, valid": "gender=FEMALE&isValid=true",
  "search rossi": "search=rossi",
  "search 4567": "search=4567",
};

export type PageTimes = Record<string, number>;

/** Medians in milliseconds. */
export async function timePages(book: Book): Promise<PageTimes> {
  const times: PageTimes = {};
  for (const [name, query] of Object.entries(pages)) {
    const page = () => book.call(`/contacts?limit=50&includeTotal=false&${query}`);
    await page();
    const taken: number[] = [];
    for (let run = 0; run < runs; run++) taken.push(await timed(page));
    times[name] = summarise(taken).median;
  }
  return times;
}

export function printGrowth(
  small: { rows: number; times: PageTimes },
  large: { rows: number; times: PageTimes },
): void {
  const line = (name: string): string[] => {
    const [before = 0, after = 0] = [small.times[name], large.times[name]];
    return [name, ms(before), ms(after), (after / before).toFixed(1)];
  };
  printTable("Growth (goal: at most twice as much)", [
    ["page of 50", `${small.rows} contacts`, `${large.rows} contacts`, "ratio"],
    ...Object.keys(pages).map(line),
  ]);
}
