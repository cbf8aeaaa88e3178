/** The first pages of a small and of a large book. */
import { addSamplePeople, fillSampleLists } from "@/db/sample-book";
import { type Book, callApi, newAccount } from "./book";
import { ms, printTable, summarise, timed } from "./measure";

const runs = 25;
const smallBook = 10_000;
const pages = {
  "first page": "",
  "page 100": "page=100",
  "newest first": "sortBy=createdAt&sortOrder=desc",
  "women, valid": "gender=FEMALE&isValid=true",
  "search rossi": "search=rossi",
  "search 4567": "search=4567",
};

type PageTimes = Record<string, number>;

/** Compares the book with a small one beside it, in an account of its own. */
export async function measureGrowth(book: Book, rows: number): Promise<void> {
  const small = await newAccount();
  await addSamplePeople(small.accountId, 0, smallBook);
  await fillSampleLists(small.accountId);
  const before = await timePages((where) => callApi(`${book.product.url}/api/v1${where}`, small.key));
  const after = await timePages(book.call);
  const line = (name: string): string[] => {
    const [few = 0, many = 0] = [before[name], after[name]];
    return [name, ms(few), ms(many), (many / few).toFixed(1)];
  };
  printTable("Growth (goal: at most twice as much)", [
    ["page of 50", `${smallBook} contacts`, `${rows} contacts`, "ratio"],
    ...Object.keys(pages).map(line),
  ]);
}

/** Medians in milliseconds. */
async function timePages(call: Book["call"]): Promise<PageTimes> {
  const times: PageTimes = {};
  for (const [name, query] of Object.entries(pages)) {
    const page = () => call(`/contacts?limit=50&includeTotal=false&${query}`);
    await page();
    const taken: number[] = [];
    for (let run = 0; run < runs; run++) taken.push(await timed(page));
    times[name] = summarise(taken).median;
  }
  return times;
}
