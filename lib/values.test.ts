import { expect, test } from "vitest";
import { z } from "zod";
import { bulkEdit } from "./contacts/bulk-edit";
import { contactChanges } from "./contacts/contact";
import { contactQuery } from "./contacts/filter";
import { deletion, toSelection } from "./contacts/selection";
import { isDate, newCustomField } from "./custom-fields";
import { newDelivery } from "./deliveries";
import { exportSelection, newExport } from "./export/export";
import { rowMending } from "./import/rows/mend-row";
import { listQuery, membershipChange, membershipSelection } from "./lists";
import { parse } from "./parse";
import { idList, record } from "./values";

/** The errors of a refusal. */
function refusal(act: () => unknown) {
  try {
    act();
  } catch (error) {
    return (error as { extra: { errors: { field: string; code: string }[]; moreErrors?: number } }).extra;
  }
  throw new Error("It was taken.");
}

test("a million ids, good or bad, are read in one loop with one error", () => {
  const good = Array.from({ length: 1_000_000 }, (_, index) => index + 1);
  const began = performance.now();
  expect(parse(deletion, { ids: good }).ids).toHaveLength(1_000_000);
  for (const bad of ["x", null, {}, [], -1, 0, 1.5, 2 ** 60, "1"]) {
    const { errors } = refusal(() => parse(deletion, { ids: [...good.slice(1), bad] }));
    expect(errors).toEqual([expect.objectContaining({ field: "ids" })]);
    refusal(() => parse(membershipChange, { listIds: [1], contactIds: good.map(() => bad) }));
  }
  expect(performance.now() - began).toBeLessThan(5000);
});

test("more ids than a call takes are refused without a look at them", () => {
  for (const ids of [Array(1_000_001).fill({}), "1,".repeat(8_000_000)]) {
    expect(refusal(() => parse(deletion, { ids })).errors).toEqual([
      expect.objectContaining({ field: "ids", code: "too_large" }),
    ]);
  }
});

test.each([
  ["1,2,3", [1, 2, 3]],
  [" 1 , 2", [1, 2]],
  ["007", [7]],
])("the text %j is a list of ids", (text, ids) => expect(idList(10).parse(text)).toEqual(ids));

test("long arrays of anything are refused by their length", () => {
  const began = performance.now();
  refusal(() =>
    parse(newCustomField, { key: "a", label: "A", type: "select", options: Array(1_000_000).fill(1) }),
  );
  refusal(() => parse(contactChanges, { communicationSupported: Array(1_000_000).fill(1) }));
  refusal(() => parse(contactQuery, { gender: Array(1_000_000).fill(1) }));
  refusal(() => parse(contactQuery, { gender: ",".repeat(1_000_000) }));
  expect(performance.now() - began).toBeLessThan(1000);
});

test("an answer names a hundred errors and says how many more there are", () => {
  const unknown = Object.fromEntries(Array.from({ length: 950 }, (_, index) => [`k${index}`, 1]));
  const { errors, moreErrors } = refusal(() => parse(contactChanges, unknown));
  expect([errors.length, moreErrors]).toEqual([100, 850]);
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("%s is a key like any other", (key) => {
  const given: unknown = JSON.parse(`{ "${key}": 1 }`);
  expect(refusal(() => parse(contactChanges, given)).errors).toEqual([
    expect.objectContaining({ field: key, code: "unknown_field" }),
  ]);
  const values = record(z.number(), "x").safeParse(given);
  expect(values.success ? Object.keys(values.data) : "refused").toEqual(
    key === "__proto__" ? "refused" : [key],
  );
});

test.each([
  ["sortBy", "FULLNAME", "fullName"],
  ["sortBy", "createdat", "createdAt"],
  ["sortOrder", "DESC", "desc"],
  ["gender", "female,Male", ["MALE", "FEMALE"]],
  ["communicationSupported", "sms", ["SMS"]],
  ["isTest", "TRUE", true],
  ["includeTotal", "False", false],
] as const)("in a query %s may be written %s", (name, text, value) => {
  expect(parse(contactQuery, { [name]: text })).toMatchObject({ [name]: value });
});

test("also the order of lists and the flags of a deletion are taken in any case", () => {
  expect(parse(listQuery, { sortBy: "CONTACTCOUNT", sortOrder: "Desc" })).toMatchObject({
    sortBy: "contactCount",
    sortOrder: "desc",
  });
  expect(parse(deletion, { ids: "1", dryRun: "TRUE" }).dryRun).toBe(true);
});

test.each([
  [{ allContacts: true, notIds: [1] }, "notIds"],
  [{ filter: { isTest: true }, excludeIdsAllContacts: [1] }, "excludeIdsAllContacts"],
  [{ contactIds: [1], notIds: [1] }, "notIds"],
  [{ contactIds: [1], excludeIdsAllContacts: [1] }, "excludeIdsAllContacts"],
  [{ allContacts: true, filter: {} }, "contactIds"],
])("a membership call with %j is refused: exceptions go with their own way of selecting", (given, field) => {
  const { errors } = refusal(() => membershipSelection(parse(membershipChange, { listIds: [1], ...given })));
  expect(errors).toEqual([expect.objectContaining({ field, code: "ambiguous" })]);
});

test("exceptions that go with their way of selecting are excepted", () => {
  const select = (given: object) => membershipSelection(parse(membershipChange, { listIds: [1], ...given }));
  expect(select({ allContacts: true, excludeIdsAllContacts: [2] })).toEqual({ filter: {}, notIds: [2] });
  expect(select({ filter: { isTest: true }, notIds: [2] })).toEqual({
    filter: { isTest: true },
    notIds: [2],
  });
});

test("lists beside a filter that names lists narrow it", () => {
  const order = parse(newExport, { listIds: [1], filter: { listIds: [2, 3] }, format: "csv" });
  expect(exportSelection(order)).toEqual({ filter: { listIds: [2, 3], withinListIds: [1] } });
});

test("a caller cannot send what only the API sets", () => {
  refusal(() => parse(contactQuery, { withinListIds: [1] }));
  refusal(() => toSelection(parse(deletion, { filter: { withinListIds: [1] } })));
});

const delivery = { contactId: 1, campaign: "Spring", channel: "SMS", status: "SENT" };

test.each([
  "0000-01-01T00:00:00Z",
  "0001-01-01T00:00:00+23:00",
  "9999-12-31T23:59:59-23:00",
  "1969-12-31T23:59:59Z",
  `2026-11-23T10:00:00.${"0".repeat(100)}Z`,
])("a delivery cannot have been sent at %s", (sentAt) => {
  expect(refusal(() => parse(newDelivery, { ...delivery, sentAt })).errors[0]).toMatchObject({
    field: "sentAt",
  });
});

test("a time with an offset becomes UTC", () => {
  const { sentAt } = parse(newDelivery, { ...delivery, sentAt: "2026-11-23T10:00:00+23:00" });
  expect(sentAt).toBe("2026-11-22T11:00:00.000Z");
});

test("no row of an import has a number beyond what its column holds", () => {
  const { errors } = refusal(() => parse(rowMending, { rows: [{ row: 3_000_000_000, values: {} }] }));
  expect(errors).toEqual([expect.objectContaining({ field: "rows.row" })]);
});

test("there is no day in the year 0", () => {
  expect([isDate("0000-02-29"), isDate("0001-01-01"), isDate("9999-12-31")]).toEqual([false, true, true]);
});

test.each([{}, { customFields: {} }])("to set %j is to set nothing", (set) => {
  refusal(() => parse(bulkEdit, { ids: [1], set }));
});
