import { expect, test } from "vitest";
import { contactQuery } from "@/lib/contacts/filter";
import {
  type ContactsView,
  filterKey,
  toFilter,
  toRowParams,
  toTotalParams,
  withoutLists,
} from "./contacts-view";

const view: ContactsView = {
  search: "",
  customFields: {},
  page: 0,
  limit: 50,
  sortBy: "fullName",
  sortOrder: "asc",
};

test("a view without conditions is an empty filter", () => {
  expect(toFilter({ ...view, gender: [], listIds: undefined })).toEqual({});
  expect(toTotalParams(view)).toBe("");
});

test("the parameters of the rows read back as the same query", () => {
  const full: ContactsView = {
    ...view,
    search: "D'Angiò & sons",
    listIds: [2, 3],
    gender: ["FEMALE", "OTHER"],
    isValid: false,
    customFields: { city: "Bari" },
    sortPriorityListId: 7,
    page: 4,
  };
  const parameters = Object.fromEntries(new URLSearchParams(toRowParams(full)));
  const { "customFields[city]": city, ...rest } = parameters;
  expect(contactQuery.parse({ ...rest, customFields: { city } })).toEqual({ ...full, includeTotal: true });
});

test("the list that comes first, the page and the order do not change whom the filter means", () => {
  const other = { ...view, page: 3, sortBy: "email" as const, sortPriorityListId: 4 };
  expect(filterKey(other)).toBe(filterKey(view));
  expect(filterKey({ ...view, isTest: false })).not.toBe(filterKey(view));
});

test("lists that are gone leave the conditions of the others", () => {
  const named = { ...view, listIds: [1, 2], notListIds: [2], sortPriorityListId: 2 };
  expect(withoutLists(named, [2])).toMatchObject({
    listIds: [1],
    notListIds: undefined,
    sortPriorityListId: undefined,
  });
});
