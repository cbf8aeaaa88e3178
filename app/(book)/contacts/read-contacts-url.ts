import { type ContactsView, defaultPageSize } from "@/components/contacts/contacts-view";
import { contactQuery } from "@/lib/contacts/filter";
import { type ContactQuery, fieldKeyOf, fieldParameter } from "@/lib/contacts/query-params";

export type UrlParameters = Record<string, string | string[] | undefined>;

/** What of the URL is no part of the query: the open contact, what was left out of a bad link, the look of the table. */
const ownParameters = ["contact", "ignored", "columns", "widths", "density"];

/**
 * Reads the view from a link, which may be old, cut or mistyped: what cannot be read is left out and named, because
 * a condition that vanishes in silence would show everybody.
 */
export function readContactsUrl(parameters: UrlParameters): { view: ContactsView; ignored: string[] } {
  const given = Object.entries(parameters).filter(([name]) => !ownParameters.includes(name));
  const twice = given.flatMap(([name, value]) => (typeof value === "string" ? [] : [name]));
  const once = Object.fromEntries(given.filter(([name]) => !twice.includes(name)));
  return readQuery(once, twice);
}

function readQuery(once: UrlParameters, ignored: string[]): { view: ContactsView; ignored: string[] } {
  const result = contactQuery.safeParse({ limit: String(defaultPageSize), ...nestFields(once) });
  if (result.success) return { view: toView(result.data), ignored };
  const bad = badParameters(result.error.issues, once);
  if (bad.length === 0)
    return {
      view: toView(contactQuery.parse({ limit: defaultPageSize })),
      ignored: [...ignored, ...Object.keys(once)],
    };
  return readQuery(without(once, bad), [...ignored, ...bad]);
}

interface Issue {
  path: PropertyKey[];
  keys?: string[];
}

/** The parameters of the URL that the issues are about. */
function badParameters(issues: readonly Issue[], once: UrlParameters): string[] {
  const named = issues.flatMap(({ path: [first, second], keys = [] }) => [
    ...keys,
    first === "customFields" && second !== undefined ? fieldParameter(String(second)) : String(first ?? ""),
  ]);
  return [...new Set(named)].filter((name) => name in once);
}

function without(parameters: UrlParameters, names: string[]): UrlParameters {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !names.includes(name)));
}

function nestFields(parameters: UrlParameters): Record<string, unknown> {
  const entries = Object.entries(parameters);
  const fields = entries.flatMap(([name, value]) => {
    const key = fieldKeyOf(name);
    return key === null ? [] : [[key, value]];
  });
  const plain = entries.filter(([name]) => fieldKeyOf(name) === null);
  return {
    ...Object.fromEntries(plain),
    ...(fields.length > 0 && { customFields: Object.fromEntries(fields) }),
  };
}

function toView({ includeTotal, customFields = {}, search = "", ...query }: ContactQuery): ContactsView {
  return { ...query, search, customFields };
}
