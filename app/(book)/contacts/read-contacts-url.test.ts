import { expect, test } from "vitest";
import { readContactsUrl } from "./read-contacts-url";

test("a bare link is the first page by name", () => {
  expect(readContactsUrl({})).toEqual({
    view: { search: "", customFields: {}, page: 0, limit: 50, sortBy: "fullName", sortOrder: "asc" },
    ignored: [],
  });
});

test.each([
  [{ gender: "nonsense", isValid: "true" }, ["gender"], { isValid: true }],
  [{ listIds: "2,3", serch: "anna" }, ["serch"], { listIds: [2, 3] }],
  [{ search: ["a", "b"], page: "2" }, ["search"], { page: 2 }],
  [{ "customFields[city]": "Bari", listIds: "" }, ["listIds"], { customFields: { city: "Bari" } }],
  [{ limit: "5000", sortBy: "shoe" }, ["limit", "sortBy"], { limit: 50, sortBy: "fullName" }],
])("of %j only the bad parts are left out, and named", (parameters, ignored, kept) => {
  const read = readContactsUrl(parameters);
  expect(read.ignored.sort()).toEqual(ignored);
  expect(read.view).toMatchObject(kept);
});

test("the open contact and the columns are no part of the query", () => {
  expect(
    readContactsUrl({ contact: "42", columns: "email", widths: "email:200", ignored: "gender" }).ignored,
  ).toEqual([]);
});
