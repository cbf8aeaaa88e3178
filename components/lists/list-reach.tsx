"use client";

import { useQuery } from "@tanstack/react-query";
import { fetchJson } from "@/components/fetch-json";
import { formatNumber } from "@/components/format";
import { Skeleton } from "@/components/ui/skeleton";
import type { List, Reach } from "@/lib/lists";
import { listsKey } from "./lists-query";

const parts: [keyof Reach, string][] = [
  ["valid", "valid"],
  ["SMS", "SMS"],
  ["RCS", "RCS"],
  ["WHATSAPP", "WhatsApp"],
];

/** How many members can be reached, and how; counted list by list, so that the lists themselves never wait. */
export function ListReach({ list }: { list: List }) {
  const { data: reach, isError } = useQuery({
    queryKey: [...listsKey, "reach", list.id],
    queryFn: async ({ signal }) =>
      (await fetchJson<List & { reach: Reach }>(`/contacts/list/${list.id}`, { signal })).reach,
    enabled: list.contactCount > 0,
  });
  if (list.contactCount === 0 || isError) return <span className="text-ink-3">—</span>;
  if (!reach) return <Skeleton className="h-3 w-40" />;
  return (
    <dl className="flex gap-x-4 text-sm text-ink-2 tabular-nums">
      {parts.map(([key, label]) => (
        <div key={key} className="flex gap-1">
          <dt className="order-2 text-ink-3">{label}</dt>
          <dd>{formatNumber(reach[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
