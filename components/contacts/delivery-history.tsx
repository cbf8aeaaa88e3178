"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { fetchJson, problemText } from "@/components/fetch-json";
import { formatMoment, formatNumber } from "@/components/format";
import { Button } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { Skeleton } from "@/components/ui/skeleton";
import { Tag } from "@/components/ui/tag";
import type { Delivery, DeliveryPage } from "@/lib/deliveries";

const limit = 20;
const channelLabels: Record<Delivery["channel"], string> = {
  SMS: "SMS",
  RCS: "RCS",
  WHATSAPP: "WhatsApp",
  EMAIL: "E-mail",
};
const statuses = {
  SENT: { label: "Sent", tone: "neutral" },
  DELIVERED: { label: "Delivered", tone: "accent" },
  READ: { label: "Read", tone: "info" },
  FAILED: { label: "Failed", tone: "danger" },
} as const;

/** What was sent to a contact, the latest first. */
export function DeliveryHistory({ contactId }: { contactId: number }) {
  const [page, setPage] = useState(0);
  const found = useQuery({
    queryKey: ["deliveries", contactId, page],
    queryFn: ({ signal }) =>
      fetchJson<DeliveryPage>(`/deliveries?contactId=${contactId}&page=${page}&limit=${limit}`, { signal }),
    placeholderData: keepPreviousData,
  });
  const total = found.data?.total;
  return (
    <section aria-labelledby="deliveries" className="border-t border-line px-6 py-5 max-sm:px-4">
      <h2 id="deliveries" className="mb-2 text-lg font-[620]">
        Delivery history{" "}
        {total !== undefined && total > 0 && (
          <span className="font-normal text-ink-3 tabular-nums">{formatNumber(total)}</span>
        )}
      </h2>
      {found.isPending && <Skeleton className="h-16" />}
      {found.isError && (
        <p role="alert" className="flex items-center gap-3 text-danger-text">
          {problemText(found.error)} <Button onClick={() => found.refetch()}>Try again</Button>
        </p>
      )}
      {total === 0 && <p className="text-ink-3">Nothing has been sent to this contact yet.</p>}
      {total !== undefined && total > 0 && <Deliveries deliveries={found.data?.deliveries ?? []} />}
      {total !== undefined && total > limit && (
        <Pagination page={page} pages={Math.ceil(total / limit)} hasNext onPage={setPage} />
      )}
    </section>
  );
}

function Deliveries({ deliveries }: { deliveries: Delivery[] }) {
  return (
    <ul>
      {deliveries.map(({ id, campaign, channel, status, sentAt }) => (
        <li key={id} className="flex min-h-10 items-center gap-3 border-b border-line py-1.5 last:border-0">
          <span className="min-w-0 flex-1">
            <span className="block truncate font-[540]">{campaign}</span>
            <time dateTime={sentAt} className="block text-sm text-ink-3">
              {formatMoment(sentAt)}
            </time>
          </span>
          <span className="text-sm text-ink-2">{channelLabels[channel]}</span>
          <Tag tone={statuses[status].tone}>{statuses[status].label}</Tag>
        </li>
      ))}
    </ul>
  );
}
