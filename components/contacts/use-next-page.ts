"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { whenIdle } from "@/components/when-idle";
import { fetchAhead, fetchRows, rowsKey } from "./contact-rows";
import { type ContactsView, toRowParams } from "./contacts-view";

/**
 * Fetches the page after this one while the browser has nothing to do, so that it shows at once.
 * @param isAwaited false while this page is not there itself, or is the last
 * @returns what to call when the pointer comes near the next page: then its rows are made ready, too
 */
export function useNextPage(view: ContactsView, isAwaited: boolean): () => void {
  const client = useQueryClient();
  const params = toRowParams({ ...view, page: view.page + 1 });
  useEffect(() => {
    if (!isAwaited) return;
    return whenIdle(() => void fetchAhead(client, params));
  }, [client, params, isAwaited]);
  return useCallback(() => {
    if (isAwaited) prepareRows(client, params);
  }, [client, params, isAwaited]);
}

function prepareRows(client: QueryClient, params: string) {
  client.prefetchQuery({
    queryKey: rowsKey(params),
    queryFn: ({ signal }) => fetchRows(client, params, signal),
  });
}
