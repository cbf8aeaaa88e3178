"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { fetchRows, rowsKey } from "./contact-rows";
import { type ContactsView, toRowParams } from "./contacts-view";

/** The rows of a view. The old ones stay until the new ones are there; an answer to an older question is never shown. */
export function useContactRows(view: ContactsView) {
  const client = useQueryClient();
  const params = toRowParams(view);
  return useQuery({
    queryKey: rowsKey(params),
    queryFn: ({ signal }) => fetchRows(client, params, signal),
    placeholderData: keepPreviousData,
  });
}
