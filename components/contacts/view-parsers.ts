import { createParser, parseAsString } from "nuqs";
import { wholeParser } from "@/components/whole-parser";
import { channels, genders, sortFields } from "@/lib/contacts/enumerations";
import { readChoice, readChoices, readFlag, readIds } from "@/lib/contacts/link-values";
import type { CustomField } from "@/lib/custom-fields";
import { type ContactsView, defaultPageSize } from "./contacts-view";

const flag = createParser({ parse: readFlag, serialize: String });
const ids = listParser(readIds);
/** A leading blank is the `+` of somebody who forgot to encode it. */
const phone = createParser({ parse: (text) => text.replace(/^ (?=\d)/, "+").trim(), serialize: String });
const email = createParser({ parse: (text) => text.trim(), serialize: String });

/** What the URL of the table says, read as `GET /contacts` reads it; what that refuses does not come this far (`readContactsUrl`). */
export const viewParsers = {
  search: parseAsString.withDefault(""),
  listIds: ids,
  notListIds: ids,
  gender: listParser((text) => readChoices(genders, text)),
  isValid: flag,
  communicationSupported: listParser((text) => readChoices(channels, text)),
  isTest: flag,
  phoneNumber: phone,
  email,
  importId: wholeParser,
  sortBy: choiceParser(sortFields).withDefault("fullName"),
  sortOrder: choiceParser(["asc", "desc"]).withDefault("asc"),
  sortPriorityListId: wholeParser,
  page: wholeParser.withDefault(0),
  limit: wholeParser.withDefault(defaultPageSize),
};

/** The parameters of the account's own fields: `customFields[city]`. */
export function fieldParsers(fields: CustomField[]) {
  return Object.fromEntries(fields.map(({ key }) => [fieldParameter(key), parseAsString]));
}

/** @param conditions, values what the parsers read; null where the link says nothing */
export function toView(conditions: object, values: Record<string, string | null>): ContactsView {
  const customFields = Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [[fieldKeyOf(name), value]],
  );
  return {
    ...Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== null)),
    customFields: Object.fromEntries(customFields),
  } as ContactsView;
}

/** What is written to the URL for these values; a field that is not among them is taken off. */
export function toFieldParameters(
  fields: CustomField[],
  values: Record<string, string>,
): Record<string, string | null> {
  return Object.fromEntries(
    fields.map(({ key }) => [fieldParameter(key), Object.hasOwn(values, key) ? (values[key] ?? null) : null]),
  );
}

const fieldParameter = (key: string) => `customFields[${key}]`;
const fieldKeyOf = (name: string) => name.slice("customFields[".length, -1);

function listParser<T extends string | number>(read: (text: string) => T[] | null) {
  return createParser<T[]>({
    parse: read,
    serialize: (values) => values.join(","),
    eq: (a, b) => a.join() === b.join(),
  });
}

function choiceParser<T extends string>(values: readonly T[]) {
  return createParser<T>({ parse: (text) => readChoice(values, text), serialize: String });
}
