import type { Selection } from "@/lib/contacts/selection";

/** A selection in the body of a call; no exception is said by leaving `notIds` out. */
export function toSelectionBody(selection: Selection) {
  if ("ids" in selection) return selection;
  const { filter, exceptIds } = selection;
  return exceptIds.length > 0 ? { filter, notIds: exceptIds } : { filter };
}
