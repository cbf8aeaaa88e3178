import { formatNumber } from "@/components/format";
import type { ContactRow } from "./contact-rows";
import type { ContactsView } from "./contacts-view";
import type { ContactTotal } from "./use-contact-total";

/**
 * Where on this page the list that comes first ends.
 * @returns `at`: the rows before the line, -1 where it is not on this page
 */
export function readPriorityLine(
  rows: ContactRow[],
  { page, limit }: ContactsView,
  total: ContactTotal | undefined,
  name?: string,
) {
  if (name === undefined) return { at: -1, text: "" };
  const members = rows.findLastIndex((row) => row.inPriorityList) + 1;
  const endsHere = members > 0 && (members < rows.length || page * limit + members === total?.priorityTotal);
  const isEmpty = members === 0 && page === 0;
  return { at: endsHere ? members : isEmpty ? 0 : -1, text: sayEnd(name, total) };
}

function sayEnd(name: string, total: ContactTotal | undefined): string {
  if (total?.priorityTotal === undefined) return `${name} ends here`;
  return `${name} ends here · ${formatNumber(total.priorityTotal)} of the ${formatNumber(total.total)}`;
}
