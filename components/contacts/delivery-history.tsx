"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { fetchJson } from "@/components/fetch-json";
import { Button } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { Skeleton } from "@/components/ui/skeleton";
import { Tag } from "@/components/ui/tag";
import { useFormats } from "@/components/use-formats";
import { useProblemText } from "@/components/use-problem-text";
import type { Delivery, DeliveryPage } from "@/lib/deliveries";
import { channelLabels } from "./contact-labels";

const limit = 20;
const tones = { SENT: "neutral", DELIVERED: "accent", READ: "info", FAILED: "danger" } as const;

/** What was sent to a contact, the latest first. */
export function DeliveryHistory({ contactId }: { contactId: number }) {
  const t = useTranslations("contact.deliveries");
  const ui = useTranslations("ui");
  const format = useFormats();
  const problemText = useProblemText();
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
        {t("title")}{" "}
        {total !== undefined && total > 0 && (
          <span className="font-normal text-ink-3 tabular-nums">{format.number(total)}</span>
        )}
      </h2>
      {found.isPending && <Skeleton className="h-16" />}
      {found.isError && (
        <p role="alert" className="flex items-center gap-3 text-danger-text">
          {problemText(found.error)} <Button onClick={() => found.refetch()}>{ui("tryAgain")}</Button>
        </p>
      )}
      {total === 0 && <p className="text-ink-3">{t("none")}</p>}
      {total !== undefined && total > 0 && <Deliveries deliveries={found.data?.deliveries ?? []} />}
      {total !== undefined && total > limit && (
        <Pagination page={page} pages={Math.ceil(total / limit)} hasNext onPage={setPage} />
      )}
    </section>
  );
}

function Deliveries({ deliveries }: { deliveries: Delivery[] }) {
  const t = useTranslations("contact.deliveries");
  const format = useFormats();
  return (
    <ul>
      {deliveries.map(({ id, campaign, channel, status, sentAt }) => (
        <li key={id} className="flex min-h-10 items-center gap-3 border-b border-line py-1.5 last:border-0">
          <span className="min-w-0 flex-1">
            <span className="block truncate font-[540]">{campaign}</span>
            <time dateTime={sentAt} className="block text-sm text-ink-3">
              {format.moment(sentAt)}
            </time>
          </span>
          <span className="text-sm text-ink-2">
            {channel === "EMAIL" ? t("email") : channelLabels[channel]}
          </span>
          <Tag tone={tones[status]}>{t(`statuses.${status}`)}</Tag>
        </li>
      ))}
    </ul>
  );
}
