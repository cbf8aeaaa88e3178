import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { listsKey } from "@/components/lists/lists-query";
import { ListsScreen } from "@/components/lists/lists-screen";
import { findLists } from "@/db/lists/lists";
import { requireCaller } from "../require-caller";

export const metadata: Metadata = { title: "Lists" };

export default async function ListsPage() {
  const { accountId } = await requireCaller("/lists");
  const client = new QueryClient();
  client.setQueryData(
    [...listsKey],
    await findLists(accountId, { page: 0, limit: 1000, sortBy: "name", sortOrder: "asc" }),
  );
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ListsScreen now={Date.now()} />
    </HydrationBoundary>
  );
}
