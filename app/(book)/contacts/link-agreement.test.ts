import fc from "fast-check";
import { createLoader } from "nuqs/server";
import { expect, test } from "vitest";
import { readQuery } from "@/app/api/v1/read-request";
import { toRowParams } from "@/components/contacts/contacts-view";
import { fieldParsers, toView, viewParsers } from "@/components/contacts/view-parsers";
import { contactQuery } from "@/lib/contacts/filter";
import type { CustomField } from "@/lib/custom-fields";
import { readContactsUrl, type UrlParameters } from "./read-contacts-url";

const fields = [{ key: "city", label: "City", type: "text" }] as CustomField[];

test.each([
  "gender=male",
  "gender=FEMALE,male",
  "gender=%20other%20,Male",
  "communicationSupported=sms",
  "communicationSupported=Whatsapp,rcs",
  "sortOrder=DESC",
  "isValid=TRUE",
  "listIds=3,%202,3",
  "phoneNumber=+39%20333%20123%204567",
  "search=%20%20anna%20",
  "customFields[city]=Bari&page=007",
])("%s is the same filter in the page and in the API", (link) => {
  const params = new URLSearchParams(link);
  expect(readByPage(params).ignored).toEqual([]);
  expect(queryOfPage(params)).toEqual(queryOfApi(params));
});

test.each([
  "gender=m",
  "isValid=yes",
  "listIds=2,3x",
  "listIds=2,,3",
  "importId=9abc",
  "sortOrder=down",
  "page=2.5",
  "limit=0x10",
  "phoneNumber=333",
  "gender=",
  "gender=MALE&gender=FEMALE",
  "customFields[a]b]=c",
])("%s is refused by both", (link) => {
  const params = new URLSearchParams(link);
  expect(readByPage(params).ignored).not.toEqual([]);
  expect(queryOfApi(params)).toBeNull();
});

test("any link is read alike by the page and the API, or named by the page as what it cannot read", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(names, texts), { maxLength: 4 }), (pairs) => {
      const params = new URLSearchParams(pairs);
      const { ignored } = readByPage(params);
      expect(ignored.length > 0).toBe(queryOfApi(params) === null);
      const rest = new URLSearchParams([...params].filter(([name]) => !ignored.includes(name)));
      expect(queryOfPage(rest)).toEqual(queryOfApi(rest));
    }),
    { numRuns: 3000 },
  );
});

/** As the server reads the link before it draws the page. */
function readByPage(params: URLSearchParams) {
  const parameters: UrlParameters = Object.create(null);
  for (const name of params.keys()) {
    const values = params.getAll(name);
    parameters[name] = values.length > 1 ? values : values[0];
  }
  return readContactsUrl(parameters);
}

/** What the browser asks the API for, as the API understands it. */
function queryOfPage(params: URLSearchParams) {
  const view = toView(createLoader(viewParsers)(params), createLoader(fieldParsers(fields))(params));
  return queryOfApi(new URLSearchParams(toRowParams(view)));
}

/** Null where the API refuses the link. */
function queryOfApi(params: URLSearchParams) {
  try {
    const result = contactQuery.safeParse(withLimit(params));
    if (!result.success) return null;
    // The page counts in a call of its own, and an empty search is no search.
    const { includeTotal, search, ...query } = result.data;
    return { ...query, ...(search && { search }) };
  } catch {
    return null;
  }
}

/** The page has a default size of its own. */
function withLimit(params: URLSearchParams) {
  return { limit: "50", ...readQuery(params) };
}

const names = fc.constantFrom(...Object.keys(viewParsers), "customFields[city]", "includeTotal", "serch");
const words = fc.constantFrom(
  ...["male", "FEMALE", "Other", "sms", "RCS", "whatsapp", "true", "FALSE", "asc", "DESC", "fullName"],
  ...[
    "email",
    "1",
    "02",
    "2.5",
    "9abc",
    "-3",
    "+39 333 123 4567",
    " 393331234567",
    "333",
    "anna@x.it",
    "ſms",
  ],
  ...["", " ", "\u0000", "\ud800", "e\u0301"],
);
const texts = fc.oneof(
  words,
  fc.array(words, { minLength: 2, maxLength: 3 }).map((parts) => parts.join(",")),
  fc.string({ maxLength: 8, unit: "binary" }),
);
