"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type ContactRow, fetchRows, rowsKey } from "./contact-rows";
import { type ContactsView, toRowParams } from "./contacts-view";

export interface ShownRows {
  /** Undefined until the first rows are there. */
  data: ContactRow[] | undefined;
  /** They are of the view before: the new ones are on the way, or could not be had. */
  isOld: boolean;
  /** Why there are no new ones. */
  error: Error | null;
  retry: () => void;
}

/** The rows of a view. The old ones stay until the new ones are there; an answer to an older question is never shown. */
export function useContactRows(view: ContactsView): ShownRows {
  const client = useQueryClient();
  const params = toRowParams(view);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: rowsKey(params),
    queryFn: ({ signal }) => fetchRows(client, params, signal),
    placeholderData: keepPreviousData,
  });
  const [last, setLast] = useState(data);
  if (data && data !== last) setLast(data);
  return {
    data: data ?? last,
    isOld: isPlaceholderData || !data,
    error: data ? null : error,
    retry: refetch,
  };
}
