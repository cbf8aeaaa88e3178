import type { ContactRow } from "./contact-rows";
import type { ContactsView } from "./contacts-view";
import type { ContactTotal } from "./use-contact-total";

/** How many rows of this page stand before the line where the list that comes first ends; -1 where it is on another. */
export function placePriorityLine(
  rows: ContactRow[],
  { page, limit }: ContactsView,
  total: ContactTotal | undefined,
): number {
  const members = rows.findLastIndex((row) => row.inPriorityList) + 1;
  const endsHere = members > 0 && (members < rows.length || page * limit + members === total?.priorityTotal);
  if (endsHere) return members;
  return members === 0 && page === 0 ? 0 : -1;
}
