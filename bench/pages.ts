/** Pages and totals of `GET /contacts` over HTTP, each beside the best SQL we know for the same question. */
import type { Book } from "./book";
import { measureBoth, ms, printTable } from "./measure";

const runs = 15;
const perPage = 50;

interface PageCase {
  name: string;
  query: string;
  /** Conditions, order and offset of the floor; `first` for the list that comes first. */
  where?: string;
  order?: string;
  offset?: number;
  first?: number;
  /** What answers the total; without it the floor counts by the same conditions. */
  total?: string;
}

/** Goals: the median of a page or total is at most its floor x 1.5 + 5 ms. */
export async function measurePages(book: Book): Promise<void> {
  const rows = [["GET /contacts", "page", "floor", "ratio", "", "total", "floor", "ratio", ""]];
  for (const one of pageCases(book)) {
    const page = await measureBoth(
      runs,
      () => book.call(`/contacts?limit=${perPage}&includeTotal=false&${one.query}`),
      () => pageFloor(book, one),
    );
    const total = await measureBoth(
      runs,
      () => book.call(`/contacts?limit=1&${one.query.replace(/&?page=\d+/, "")}`),
      () => totalFloor(book, one),
    );
    rows.push([one.name, ...cells(page), ...cells(total)]);
  }
  printTable("Pages of 50 and totals (median; met when at most floor x 1.5 + 5 ms)", rows);
}

function cells({ ours, floor }: Awaited<ReturnType<typeof measureBoth>>): string[] {
  const met = ours.median <= floor.median * 1.5 + 5;
  return [ms(ours.median), ms(floor.median), (ours.median / floor.median).toFixed(1), met ? "met" : "MISSED"];
}

function pageCases({ lists, accountId }: Book): PageCase[] {
  const member = (list: number) =>
    `exists (select from list_members m where m.account_id = c.account_id and m.list_id = ${list} and m.contact_id = c.id)`;
  const id = (name: string) => lists[name] ?? 0;
  const members = (...names: string[]) =>
    `select count(*) from (select distinct contact_id from list_members where account_id = ${accountId} and list_id in (${names.map(id).join(",")})) m`;
  const byName = `c.name collate "und-x-icu", c.id`;
  const search = (word: string) => `c.search_text like '%${word}%'`;
  return [
    { name: "first page", query: "" },
    { name: "page 100", query: "page=100", offset: 5000 },
    { name: "the middle of the book", query: "page=10000", offset: 500_000 },
    { name: "page 18,000", query: "page=18000", offset: 900_000 },
    { name: "newest first", query: "sortBy=createdAt&sortOrder=desc", order: "c.created_at desc, c.id" },
    {
      name: "by number",
      query: "sortBy=phoneNumber",
      where: "c.match_key < '@'",
      order: "c.match_key, c.id",
      total: "ledger",
    },
    {
      name: "by e-mail",
      query: "sortBy=email",
      where: "c.email_key is not null",
      order: "c.email_key, c.id",
      total: "ledger",
    },
    {
      name: "women, valid",
      query: "gender=FEMALE&isValid=true",
      where: "c.gender = 'FEMALE' and c.is_valid",
    },
    {
      name: "men, valid (far in the order)",
      query: "gender=MALE&isValid=true",
      where: "c.gender = 'MALE' and c.is_valid",
    },
    { name: "test contacts (rare)", query: "isTest=true", where: "c.is_test" },
    {
      name: "nobody",
      query: "isTest=true&gender=OTHER&isValid=false",
      where: "c.is_test and c.gender = 'OTHER' and not c.is_valid",
    },
    { name: "SMS and RCS", query: "communicationSupported=SMS,RCS", where: "c.channels in (3, 7)" },
    {
      name: "in a list of half",
      query: `listIds=${id("Newsletter")}`,
      where: member(id("Newsletter")),
      total: "ledger",
    },
    { name: "in a small list", query: `listIds=${id("Press")}`, where: member(id("Press")), total: "ledger" },
    {
      name: "in one of two lists",
      query: `listIds=${id("Newsletter")},${id("Spring")}`,
      where: `(${member(id("Newsletter"))} or ${member(id("Spring"))})`,
      total: members("Newsletter", "Spring"),
    },
    {
      name: "not in a list of half",
      query: `notListIds=${id("Newsletter")}`,
      where: `not ${member(id("Newsletter"))}`,
      total: "ledger",
    },
    { name: "search rossi", query: "search=rossi", where: search("rossi") },
    { name: "search 4567", query: "search=4567", where: search("4567") },
    {
      name: "search niccolo rossi",
      query: "search=niccolo+rossi",
      where: `${search("niccolo")} and ${search("rossi")}`,
    },
    { name: "search nothing there", query: "search=qqqq", where: search("qqqq") },
    { name: "search an", query: "search=an", where: `(c.search_text || '') like '%an%'` },
    { name: "search zq (rare pair)", query: "search=zq", where: `(c.search_text || '') like '%zq%'` },
    {
      name: "rossi, men, in a list",
      query: `search=rossi&gender=MALE&listIds=${id("Spring")}`,
      where: `${search("rossi")} and c.gender = 'MALE' and ${member(id("Spring"))}`,
    },
    {
      name: "small list first",
      query: `sortPriorityListId=${id("Press")}`,
      first: id("Press"),
      total: "ledger",
    },
    {
      name: "half the book first",
      query: `sortPriorityListId=${id("Newsletter")}`,
      first: id("Newsletter"),
      total: "ledger",
    },
    { name: "one number", query: "phoneNumber=%2B393301234567", where: "c.match_key = '+393301234567'" },
    { name: "one e-mail", query: "email=nobody@example.com", where: "c.email_key = 'nobody@example.com'" },
  ].map((one) => ({ order: byName, ...one }));
}

/** The best SQL known for a page: the better of an index scan in the order and a sort of all that match. */
async function pageFloor(
  { sql, accountId }: Book,
  { where = "true", order, offset = 0, first }: PageCase,
): Promise<void> {
  const mine = `c.account_id = ${accountId} and ${where}`;
  const scan = `select c.id from contacts c where ${mine} order by ${order} limit ${perPage} offset ${offset}`;
  const members = `select c.id from list_members m join contacts c on c.account_id = m.account_id and c.id = m.contact_id
    where m.account_id = ${accountId} and m.list_id = ${first} order by ${order} limit ${perPage}`;
  await sql.unsafe(
    `select c.*, (select json_agg(json_build_object('id', l.id, 'name', l.name)) from list_members m
        join lists l on l.account_id = m.account_id and l.id = m.list_id
        where m.account_id = c.account_id and m.contact_id = c.id) as lists
      from contacts c where c.account_id = ${accountId} and c.id in (${first === undefined ? scan : members})`,
  );
}

async function totalFloor(
  { sql, accountId }: Book,
  { where = "true", total, first }: PageCase,
): Promise<void> {
  const ledger = `select sum(difference) from count_changes where account_id = ${accountId} and list_id is null`;
  const counted = `select count(*) from contacts c where c.account_id = ${accountId} and ${where}`;
  const everything = where === "true" || total === "ledger" || first !== undefined;
  await sql.unsafe(everything ? ledger : (total ?? counted));
}
