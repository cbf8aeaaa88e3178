/** The everyday mix, alone and while others work: p95 of pages and totals. */
import { sortFields } from "@/lib/contacts/fields";
import type { Book } from "./book";
import { ms, printTable, summarise, timed } from "./measure";

const words = ["rossi", "ann", "bianchi", "4567", "gmail", "niccolo", "mul", "ferr", "smith", "333 12"];
const indexedSorts = sortFields.filter((field) =>
  ["fullName", "createdAt", "phoneNumber", "email"].includes(field),
);

/** Random requests of the mix: the first 100 pages, the indexed orders, up to three filters, a list first. */
function* mix(book: Book, count: number): Iterable<string> {
  let state = 42;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
  const lists = Object.values(book.lists);
  const filters = [
    () => `search=${encodeURIComponent(words[random(words.length)] ?? "")}`,
    () => `gender=${["MALE", "FEMALE", "OTHER"][random(3)]}`,
    () => `isValid=${random(5) > 0}`,
    () => `listIds=${lists[random(lists.length)]}`,
    () => `notListIds=${lists[random(lists.length)]}`,
    () => "communicationSupported=SMS",
  ];
  for (let n = 0; n < count; n++) {
    const chosen = filters.filter(() => random(4) === 0).slice(0, 3);
    const order = `sortBy=${indexedSorts[random(indexedSorts.length)]}&sortOrder=${["asc", "desc"][random(2)]}`;
    const first = random(4) === 0 ? [`sortPriorityListId=${lists[random(lists.length)]}`] : [];
    const page = `page=${Math.floor(100 * (random(100) / 100) ** 3)}`;
    yield [order, page, ...first, ...chosen.map((filter) => filter())].join("&");
  }
}

const goals = "(goals: p95 50 ms a page, 200 ms a total)";

export async function measureMix(book: Book): Promise<void> {
  const { pages, totals, slowest } = await takeMix(book, () => true);
  printMix(`The everyday mix, 300 random requests ${goals}`, pages, totals);
  printTable(
    "The slowest pages of it",
    slowest.map(([time, query]) => [query, ms(time)]),
  );
}

/** The mix of somebody who works on while a large file is checked: it is read, and not merged. */
export async function measureMixBeside(
  book: Book,
  what: string,
  work: () => Promise<unknown>,
): Promise<void> {
  let isOver = false;
  const done = work().finally(() => {
    isOver = true;
  });
  const { pages, totals } = await takeMix(book, () => !isOver);
  await done;
  printMix(`The mix while ${what} ${goals}`, pages, totals);
}

/** Asks for one page and its total after the other, as long as it may. */
async function takeMix(book: Book, mayGoOn: () => boolean) {
  const pages: number[] = [];
  const totals: number[] = [];
  const slow: [number, string][] = [];
  for (const query of mix(book, 300)) {
    if (!mayGoOn()) break;
    const time = await timed(() => book.call(`/contacts?limit=50&includeTotal=false&${query}`));
    pages.push(time);
    slow.push([time, query]);
    totals.push(await timed(() => book.call(`/contacts?limit=1&${query.replace(/page=\d+/, "page=0")}`)));
  }
  return { pages, totals, slowest: slow.sort((a, b) => b[0] - a[0]).slice(0, 5) };
}

function printMix(title: string, pages: number[], totals: number[]): void {
  const [page, total] = [summarise(pages), summarise(totals)];
  printTable(title, [
    ["", "median", "p95"],
    [`${pages.length} pages`, ms(page.median), ms(page.p95)],
    [`${totals.length} totals`, ms(total.median), ms(total.p95)],
  ]);
}

/** 32 clients search while one imports and one deletes. */
export async function measureCrowd(book: Book, disturb: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  let failures = 0;
  const queries = [...mix(book, 640)];
  const disturbance = disturb();
  const client = async () => {
    for (let query = queries.pop(); query; query = queries.pop()) {
      const where = `/contacts?limit=50&includeTotal=false&${query}`;
      times.push(await timed(() => book.call(where).catch(() => (failures += 1))));
    }
  };
  await Promise.all(Array.from({ length: 32 }, client));
  await disturbance;
  const { median, p95 } = summarise(times);
  printTable("32 clients with the mix while one imports and one deletes", [
    ["median", "p95", "failed"],
    [ms(median), ms(p95), String(failures)],
  ]);
}
