"use client";

import {
  type Options,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsInteger,
  parseAsString,
  parseAsStringEnum,
  parseAsStringLiteral,
  useQueryStates,
} from "nuqs";
import { useMemo } from "react";
import { channels, genders, sortFields } from "@/lib/contacts/enumerations";
import type { CustomField } from "@/lib/custom-fields";
import { type ContactsView, defaultPageSize } from "./contacts-view";

const ids = parseAsArrayOf(parseAsInteger);
const parsers = {
  search: parseAsString.withDefault(""),
  listIds: ids,
  notListIds: ids,
  gender: parseAsArrayOf(parseAsStringEnum([...genders])),
  isValid: parseAsBoolean,
  communicationSupported: parseAsArrayOf(parseAsStringEnum([...channels])),
  isTest: parseAsBoolean,
  phoneNumber: parseAsString,
  email: parseAsString,
  importId: parseAsInteger,
  sortBy: parseAsStringEnum([...sortFields]).withDefault("fullName"),
  sortOrder: parseAsStringLiteral(["asc", "desc"]).withDefault("asc"),
  sortPriorityListId: parseAsInteger,
  page: parseAsInteger.withDefault(0),
  limit: parseAsInteger.withDefault(defaultPageSize),
};

export type ViewChanges = Partial<ContactsView>;
export type ChangeView = (changes: ViewChanges, options?: Options) => void;

/**
 * The view, read from the URL and written to it; the URL is its only home.
 * Any change but one of the page goes back to the first page.
 */
export function useContactsView(fields: CustomField[]): [ContactsView, ChangeView] {
  const known = useMemo(() => fieldParsers(fields), [fields]);
  const [conditions, setConditions] = useQueryStates(parsers);
  const [values, setValues] = useQueryStates(known);
  const view = useMemo(
    () => ({ ...withoutNulls(conditions), customFields: readFields(values) }) as ContactsView,
    [conditions, values],
  );
  const change: ChangeView = ({ customFields, ...changes }, options = { history: "push" }) => {
    if (customFields) setValues(writeFields(known, customFields), options);
    setConditions({ page: 0, ...withNulls(changes) }, options);
  };
  return [view, change];
}

const keyOf = (key: string) => `customFields[${key}]`;

function fieldParsers(fields: CustomField[]) {
  return Object.fromEntries(fields.map(({ key }) => [keyOf(key), parseAsString]));
}

function readFields(values: Record<string, string | null>): Record<string, string> {
  const set = Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [[name.slice(13, -1), value]],
  );
  return Object.fromEntries(set);
}

function writeFields(
  known: Record<string, unknown>,
  values: Record<string, string>,
): Record<string, string | null> {
  return Object.fromEntries(Object.keys(known).map((name) => [name, values[name.slice(13, -1)] ?? null]));
}

function withoutNulls(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function withNulls(values: object): object {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === undefined || (Array.isArray(value) && !value.length) ? null : value,
    ]),
  );
}
