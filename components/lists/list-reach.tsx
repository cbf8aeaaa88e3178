"use client";

import { useQuery } from "@tanstack/react-query";
import { keysOf } from "@/components/contacts/contact-labels";
import { fetchJson } from "@/components/fetch-json";
import { formatNumber } from "@/components/format";
import { Skeleton } from "@/components/ui/skeleton";
import type { List, Reach } from "@/lib/lists";
import { listsKey } from "./lists-query";

/** What is counted of a list, in the order of its columns. */
export const reachLabels: Record<keyof Reach, string> = {
  valid: "Valid",
  SMS: "SMS",
  RCS: "RCS",
  WHATSAPP: "WhatsApp",
};

/** The cells that say how many members can be reached, and how; counted list by list, so that no list waits for them. */
export function ListReachCells({ list, className }: { list: List; className: string }) {
  const { data: reach, isPending } = useQuery({
    queryKey: [...listsKey, "reach", list.id],
    queryFn: async ({ signal }) =>
      (await fetchJson<List & { reach: Reach }>(`/contacts/list/${list.id}`, { signal })).reach,
    enabled: list.contactCount > 0,
  });
  const isCounting = isPending && list.contactCount > 0;
  return keysOf(reachLabels).map((key) => (
    <td key={key} className={className}>
      {isCounting ? <Skeleton className="ml-auto h-3 w-10" /> : sayReach(list, reach?.[key])}
    </td>
  ));
}

/** A count that could not be read is a dash, not a nought. */
function sayReach({ contactCount }: List, count: number | undefined): string {
  return count === undefined && contactCount > 0 ? "—" : formatNumber(count ?? 0);
}
