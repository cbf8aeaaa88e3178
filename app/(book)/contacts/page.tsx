import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { rowsKey, toRows } from "@/components/contacts/contact-rows";
import { ContactsScreen } from "@/components/contacts/contacts-screen";
import {
  type ContactsView,
  listIdsOf,
  toFilter,
  toRowParams,
  withoutLists,
} from "@/components/contacts/contacts-view";
import { listsKey } from "@/components/lists/lists-query";
import { findContacts } from "@/db/contacts/find-contacts";
import { listCustomFields } from "@/db/custom-fields/custom-fields";
import { findLists } from "@/db/lists/lists";
import { formatPhone } from "@/lib/contacts/phone";
import { requireCaller } from "../require-caller";
import { readContactsUrl, type UrlParameters } from "./read-contacts-url";

export const metadata: Metadata = { title: "Contacts" };

interface ContactsPageProps {
  searchParams: Promise<UrlParameters>;
}

export default async function ContactsPage({ searchParams }: ContactsPageProps) {
  const parameters = await searchParams;
  const { accountId } = await requireCaller(`/contacts?${toText(parameters)}`);
  const { view, ignored } = readContactsUrl(parameters);
  if (ignored.length > 0) redirect(`/contacts?${toText(parameters, ignored)}`);
  const fields = await listCustomFields(accountId);
  const state = await prepareRows(accountId, view);
  return (
    <HydrationBoundary state={state}>
      <ContactsScreen fields={fields} now={Date.now()} />
    </HydrationBoundary>
  );
}

/** The first rows, under the key the browser looks for; without HTTP in between. */
async function prepareRows(accountId: number, view: ContactsView) {
  const client = new QueryClient();
  const known = await prepareLists(client, accountId, view);
  const shown = withoutLists(view, known);
  const { page, limit, sortBy, sortOrder, sortPriorityListId } = shown;
  const query = {
    ...toFilter(shown),
    page,
    limit,
    sortBy,
    sortOrder,
    sortPriorityListId,
    includeTotal: false,
  };
  const { contacts } = await findContacts(accountId, query);
  client.setQueryData([...rowsKey(toRowParams(shown))], toRows(contacts, formatPhone));
  return dehydrate(client);
}

/** The lists, where the view names some. @returns the ids among them that are gone */
async function prepareLists(client: QueryClient, accountId: number, view: ContactsView): Promise<number[]> {
  const named = listIdsOf(view);
  if (named.length === 0) return [];
  const lists = await findLists(accountId, { page: 0, limit: 1000, sortBy: "name", sortOrder: "asc" });
  client.setQueryData([...listsKey], lists);
  return named.filter((id) => !lists.lists.some((list) => list.id === id));
}

function toText(parameters: UrlParameters, ignored: string[] = []): string {
  const text = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (ignored.includes(name) || name === "ignored") continue;
    for (const one of [value ?? []].flat()) text.append(name, one);
  }
  if (ignored.length > 0) text.set("ignored", ignored.join(","));
  return text.toString();
}
