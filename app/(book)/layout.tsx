import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { CallerProvider } from "@/components/caller-context";
import { AddedMessages } from "@/components/language/added-messages";
import { listsKey } from "@/components/lists/lists-query";
import { QueryProvider } from "@/components/query-provider";
import { AppShell } from "@/components/shell/app-shell";
import { viewsKey } from "@/components/views/views-query";
import { findViews } from "@/db/views";
import { readMessages } from "../read-language";
import { readLists } from "./read-lists";
import { requireCaller } from "./require-caller";

export default async function BookLayout({ children }: { children: ReactNode }) {
  const { accountId, userName, accountName, defaultCountry, role } = await requireCaller();
  const client = new QueryClient();
  const [lists, views, messages] = await Promise.all([
    readLists(accountId),
    findViews(accountId),
    readMessages("labels", "views"),
  ]);
  client.setQueryData([...listsKey], lists);
  client.setQueryData([...viewsKey], views);
  return (
    <QueryProvider>
      <HydrationBoundary state={dehydrate(client)}>
        <CallerProvider person={{ accountId, userName, accountName, defaultCountry, role }}>
          <AddedMessages messages={messages}>
            <AppShell>{children}</AppShell>
          </AddedMessages>
        </CallerProvider>
      </HydrationBoundary>
    </QueryProvider>
  );
}
