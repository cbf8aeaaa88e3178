"use client";

import { type ReactNode, useMemo } from "react";
import { IntlProvider, useLocale, useMessages } from "use-intl/react";
import type { Messages } from "@/components/messages/compile-messages";

/** Adds the sentences that only a part of the pages needs to those above it. */
export function AddedMessages({ messages, children }: { messages: Partial<Messages>; children: ReactNode }) {
  const outer = useMessages();
  const all = useMemo(() => ({ ...outer, ...messages }), [outer, messages]);
  return (
    <IntlProvider locale={useLocale()} messages={all}>
      {children}
    </IntlProvider>
  );
}
