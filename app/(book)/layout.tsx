import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { CallerProvider } from "@/components/caller-context";
import { listsKey } from "@/components/lists/lists-query";
import { QueryProvider } from "@/components/query-provider";
import { AppShell } from "@/components/shell/app-shell";
import { viewsKey } from "@/components/views/views-query";
import { findViews } from "@/db/views";
import { readLists } from "./read-lists";
import { requireCaller } from "./require-caller";

export default async function BookLayout({ children }: { children: ReactNode }) {
  const { accountId, userName, accountName, defaultCountry, role } = await requireCaller();
  const client = new QueryClient();
  const [lists, views] = await Promise.all([readLists(accountId), findViews(accountId)]);
  client.setQueryData([...listsKey], lists);
  client.setQueryData([...viewsKey], views);
  return (
    <QueryProvider>
      <HydrationBoundary state={dehydrate(client)}>
        <CallerProvider person={{ userName, accountName, defaultCountry, role }}>
          <AppShell>{children}</AppShell>
        </CallerProvider>
      </HydrationBoundary>
    </QueryProvider>
  );
}
