"use client";

import { useQuery } from "@tanstack/react-query";
import { channelLabels } from "@/components/contacts/contact-labels";
import { fetchJson } from "@/components/fetch-json";
import type { Formats } from "@/components/formats";
import type { Translator } from "@/components/translator";
import { Skeleton } from "@/components/ui/skeleton";
import { useFormats } from "@/components/use-formats";
import type { List, Reach } from "@/lib/lists";
import { listsKey } from "./lists-query";

/** What is counted of a list, in the order of its columns. */
export const reachColumns = ["valid", "SMS", "RCS", "WHATSAPP"] as const satisfies (keyof Reach)[];

/** What a column is called; the channels have the same name everywhere. */
export function reachLabel(t: Translator<"lists">, column: keyof Reach): string {
  return column === "valid" ? t("valid") : channelLabels[column];
}

/** The cells that say how many members can be reached, and how; counted list by list, so that no list waits for them. */
export function ListReachCells({ list, className }: { list: List; className: string }) {
  const format = useFormats();
  const { data: reach, isPending } = useQuery({
    queryKey: [...listsKey, "reach", list.id],
    queryFn: async ({ signal }) =>
      (await fetchJson<List & { reach: Reach }>(`/contacts/list/${list.id}`, { signal })).reach,
    enabled: list.contactCount > 0,
  });
  const isCounting = isPending && list.contactCount > 0;
  return reachColumns.map((key) => (
    <td key={key} className={className}>
      {isCounting ? <Skeleton className="ml-auto h-3 w-10" /> : sayReach(list, reach?.[key], format)}
    </td>
  ));
}

/** A count that could not be read is a dash, not a nought. */
function sayReach({ contactCount }: List, count: number | undefined, format: Formats): string {
  return count === undefined && contactCount > 0 ? "—" : format.number(count ?? 0);
}
