import type { Matching, Selection } from "@/lib/contacts/selection";

/** A selection in the body of a call; no exception is said by leaving `notIds` out. */
export function toSelectionBody(selection: Selection) {
  if ("ids" in selection) return selection;
  return "allBut" in selection ? { keep: toMatching(selection.allBut) } : toMatching(selection);
}

function toMatching({ filter, exceptIds }: Matching) {
  return exceptIds.length > 0 ? { filter, notIds: exceptIds } : { filter };
}
