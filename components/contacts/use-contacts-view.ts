"use client";

import { type Options, useQueryStates } from "nuqs";
import { useMemo } from "react";
import type { CustomField } from "@/lib/custom-fields";
import type { ContactsView } from "./contacts-view";
import { fieldParsers, toFieldParameters, toView, viewParsers } from "./view-parsers";

export type ViewChanges = Partial<ContactsView>;
export type ChangeView = (changes: ViewChanges, options?: Options) => void;

/**
 * The view, read from the URL and written to it; the URL is its only home.
 * Any change but one of the page goes back to the first page.
 */
export function useContactsView(fields: CustomField[]): [ContactsView, ChangeView] {
  const known = useMemo(() => fieldParsers(fields), [fields]);
  const [conditions, setConditions] = useQueryStates(viewParsers);
  const [values, setValues] = useQueryStates(known);
  const view = useMemo(() => toView(conditions, values), [conditions, values]);
  const change: ChangeView = ({ customFields, ...changes }, options = { history: "push" }) => {
    if (customFields) setValues(toFieldParameters(fields, customFields), options);
    setConditions({ page: 0, ...withNulls(changes) }, options);
  };
  return [view, change];
}

function withNulls(values: object): object {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === undefined || (Array.isArray(value) && !value.length) ? null : value,
    ]),
  );
}
