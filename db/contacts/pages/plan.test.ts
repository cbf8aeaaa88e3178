/** What the planner decides from the estimates of a book of a million contacts. */
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { contactOrder } from "./order-sql";
import type { PageRequest } from "./page-request";
import { type Plan, planFromEstimate, planMatches, planNextScan, planWithoutEstimate } from "./plan";

const bookSize = 1_000_000;
const firstPage = { offset: 0, limit: 50 };
const byText = request({ testsText: true });
const byLists = request({ testsLists: true });

function request(how: Partial<PageRequest> = {}): PageRequest {
  return {
    accountId: 1,
    condition: sql`true`,
    matchesAll: false,
    testsLists: false,
    testsText: false,
    order: contactOrder("fullName", "asc"),
    ...how,
  };
}

/** So many matches are expected, each at the cost of one unit. */
const matching = (rows: number) => ({ bookSize, expected: { rows, units: rows } });
const scan = (budget: number): Plan => ({ read: "scan", budget, bookSize });
const sort: Plan = { read: "sort" };

describe("without an estimate", () => {
  const withoutIndex = contactOrder("firstName", "asc");
  const cases: [string, Partial<PageRequest>, Plan | null][] = [
    ["an order that no index has is sorted", { order: withoutIndex }, sort],
    ["also without a filter", { order: withoutIndex, matchesAll: true }, sort],
    ["also with a priority list", { order: withoutIndex, priorityListId: 7 }, sort],
    ["without a filter the whole book is scanned", { matchesAll: true }, { read: "whole book" }],
    [
      "without a filter a priority list is scanned before all others",
      { matchesAll: true, priorityListId: 7 },
      { read: "priority groups", listId: 7 },
    ],
    ["a filter needs an estimate", {}, null],
    ["a filter with a priority list needs one, too", { priorityListId: 7 }, null],
  ];
  test.each(cases)("%s", (_, how, plan) => {
    expect(planWithoutEstimate(request(how))).toEqual(plan);
  });
});

describe("of matches", () => {
  const cases: [string, Plan, PageRequest, number, number][] = [
    ["most of the book: a scan to the end is cheaper than the sort", scan(Infinity), request(), 500_000, 0],
    ["the same far in the order", scan(Infinity), request(), 500_000, 400_000],
    ["one in ten: a scan with half the cost of the sort", scan(376_250), request(), 100_000, 0],
    ["one in a hundred", scan(38_750), request(), 10_000, 0],
    ["one in 333: a scan with the cost of the sort", scan(25_000), request(), 3000, 0],
    ["one in 500", sort, request(), 2000, 0],
    ["one in a hundred, page 20", sort, request(), 10_000, 1000],
    ["one in ten by text: each entry costs a look at the contact", scan(39_606), byText, 100_000, 0],
    ["one in 333 by text", sort, byText, 3000, 0],
    ["one in ten by text, page 400", sort, byText, 100_000, 20_000],
    ["one in a hundred by lists: each entry costs a lookup", scan(9118), byLists, 10_000, 0],
    ["one in a hundred with a priority list", scan(9118), request({ priorityListId: 7 }), 10_000, 0],
    ["nobody is expected", sort, request(), 0, 0],
    ["a page beyond the book", { read: "nothing" }, request(), 500_000, bookSize],
  ];
  test.each(cases)("%s", (_, plan, asked, rows, offset) => {
    expect(planMatches(asked, matching(rows), { offset, limit: 50 })).toEqual(plan);
  });

  test("few that are expensive to fetch are worth a longer scan", () => {
    const expected = { rows: 2000, units: 300_000 };
    expect(planMatches(request(), { bookSize, expected }, firstPage)).toEqual(scan(Infinity));
  });
});

describe("from an estimate", () => {
  const withPriority = request({ priorityListId: 7 });

  test("a small book is sorted, with a priority list or without", () => {
    const small = { bookSize: 3000, expected: { rows: 3000, units: 3000 } };
    expect(planFromEstimate(request(), small, firstPage)).toEqual(sort);
    expect(planFromEstimate(withPriority, small, firstPage)).toEqual(sort);
    expect(planFromEstimate(request(), { ...small, bookSize: 3001 }, firstPage).read).toBe("scan");
  });

  test("with a priority list scans go through the groups, and a sort takes both at once", () => {
    const groups = { read: "priority groups", listId: 7 };
    expect(planFromEstimate(withPriority, matching(500_000), firstPage)).toEqual(groups);
    expect(planFromEstimate(withPriority, matching(100), firstPage)).toEqual(sort);
  });
});

describe("after a scan that did not fill the page", () => {
  const first = { read: "scan" as const, budget: 10_000, bookSize };

  test("another one is as long as the matches so far promise, and half as much again", () => {
    expect(planNextScan(request(), first, 40, firstPage)).toEqual(scan(18_750));
    expect(planNextScan(request(), first, 20, { offset: 100, limit: 50 })).toEqual(scan(18_750));
  });

  test("it ends with the index", () => {
    const short = { ...first, budget: 800_000 };
    expect(planNextScan(request(), short, 400_000, { offset: 0, limit: 450_000 })).toEqual(scan(bookSize));
  });

  test("the sort follows where matches are too rare, none was found, or all was read", () => {
    expect(planNextScan(request(), first, 5, firstPage)).toBeNull();
    expect(planNextScan(byText, first, 20, firstPage)).toBeNull();
    expect(planNextScan(request(), first, 0, firstPage)).toBeNull();
    expect(planNextScan(request(), { ...first, budget: Infinity }, 40, firstPage)).toBeNull();
  });
});
