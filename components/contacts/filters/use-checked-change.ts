"use client";

import { useQueryClient } from "@tanstack/react-query";
import { fetchRows, rowsKey } from "../contact-rows";
import { type ContactsView, toRowParams } from "../contacts-view";
import type { ViewChanges } from "../use-contacts-view";
import { useShownView } from "../use-shown-view";

/**
 * Changes the view once the API has answered it: what it refuses is told beside its field, and the table stays. The
 * answer is what the table shows next.
 * @throws ApiProblem 400 naming the field
 */
export function useCheckedChange(view: ContactsView, change: (changes: ViewChanges) => void) {
  const client = useQueryClient();
  const { shown } = useShownView(view);
  return async (changes: ViewChanges) => {
    const params = toRowParams({ ...shown, ...changes, page: 0 });
    await client.fetchQuery({
      queryKey: rowsKey(params),
      queryFn: ({ signal }) => fetchRows(client, params, signal),
    });
    change(changes);
  };
}
