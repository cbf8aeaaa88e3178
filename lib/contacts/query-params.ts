/** The parameters of `GET /contacts` as the API reads them and the pages write them. */
import { choiceText, flagText, idText, type TextForm, type ValueOf, wholeText } from "@/lib/value-texts";
import { type ContactFilter, conditions } from "./conditions";
import { sortFields } from "./fields";

export const sortOrders = ["asc", "desc"] as const;

/** Beside the conditions: in which order, and which page. */
const windowParameters = {
  sortBy: choiceText(sortFields),
  sortOrder: choiceText(sortOrders),
  sortPriorityListId: idText,
  page: wholeText,
  limit: wholeText,
  includeTotal: flagText,
};

/** Every parameter but those of custom fields. */
export const queryParameters = { ...conditions, ...windowParameters };

type Window = { [Name in keyof typeof windowParameters]: ValueOf<(typeof windowParameters)[Name]> };

export const queryDefaults = {
  sortBy: "fullName",
  sortOrder: "asc",
  page: 0,
  limit: 10,
  includeTotal: true,
} as const satisfies Partial<Window>;

export type ContactQuery = ContactFilter &
  Omit<Window, "sortPriorityListId"> &
  Partial<Pick<Window, "sortPriorityListId">>;

/** The parameters of a URL for this query; what is as by default, or an empty search, is left out. */
export function toSearchParams({ customFields = {}, ...query }: Partial<ContactQuery>): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, search: query.search || undefined })) {
    if (value === undefined || value === (queryDefaults as Record<string, unknown>)[name]) continue;
    params.set(name, (queryParameters as Record<string, TextForm<unknown>>)[name]?.write(value) ?? "");
  }
  for (const [key, value] of Object.entries(customFields)) params.set(fieldParameter(key), value);
  return params;
}

/** The parameter of a custom field: `customFields[city]`. */
export function fieldParameter(key: string): string {
  return `customFields[${key}]`;
}

/** The key of the custom field a parameter is about; null for any other parameter. */
export function fieldKeyOf(parameter: string): string | null {
  return /^customFields\[([^\]]*)\]$/.exec(parameter)?.[1] ?? null;
}
