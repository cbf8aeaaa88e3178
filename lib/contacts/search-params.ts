import type { ContactQuery } from "./filter";

/** The parameters of a URL for this query; what is as by default is left out. */
export function toSearchParams(query: Partial<ContactQuery>): URLSearchParams {
  const { customFields = {}, ...rest } = query;
  const defaults: Record<string, unknown> = {
    page: 0,
    limit: 10,
    sortBy: "fullName",
    sortOrder: "asc",
    includeTotal: true,
    search: "",
  };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined && value !== defaults[name]) params.set(name, String(value));
  }
  for (const [key, value] of Object.entries(customFields)) params.set(`customFields[${key}]`, value);
  return params;
}
