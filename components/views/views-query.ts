export const viewsKey = ["views"] as const;

/** What of the table's URL is part of no view: where one is in it. */
const passing = ["page", "contact", "ignored"];

/** The part of the table's URL that a view keeps, in one order, so that two can be compared. */
export function toViewQuery(params: URLSearchParams): string {
  const kept = [...params].filter(([name]) => !passing.includes(name));
  const query = new URLSearchParams(kept);
  query.sort();
  return query.toString();
}
