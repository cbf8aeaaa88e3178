import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
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
import { AddedMessages } from "@/components/language/added-messages";
import { findContacts } from "@/db/contacts/find-contacts";
import { listCustomFields } from "@/db/custom-fields/custom-fields";
import { formatPhone } from "@/lib/contacts/format-phone";
import { fieldParameter } from "@/lib/contacts/query-params";
import { AppError } from "@/lib/errors";
import { pageTitle } from "../../page-title";
import { readMessages } from "../../read-language";
import { readLists } from "../read-lists";
import { requireCaller } from "../require-caller";
import { readContactsUrl, type UrlParameters } from "./read-contacts-url";

export const generateMetadata = pageTitle("contacts");

interface ContactsPageProps {
  searchParams: Promise<UrlParameters>;
}

export default async function ContactsPage({ searchParams }: ContactsPageProps) {
  const parameters = await searchParams;
  const { accountId } = await requireCaller();
  const { view, ignored } = readContactsUrl(parameters);
  const [fields, prepared] = await Promise.all([listCustomFields(accountId), prepareRows(accountId, view)]);
  const unreadable = [...ignored, ...prepared.refused];
  if (unreadable.length > 0) redirect(`/contacts?${toText(parameters, unreadable)}`);
  return (
    <AddedMessages messages={await readMessages("contact", "contacts", "lists", "selection")}>
      <HydrationBoundary state={prepared.state}>
        <ContactsScreen fields={fields} now={Date.now()} />
      </HydrationBoundary>
    </AddedMessages>
  );
}

/**
 * The first rows, under the key the browser looks for; without HTTP in between.
 * @returns `refused`: the parameters that name what is not there, an import or a field
 */
async function prepareRows(accountId: number, view: ContactsView) {
  const client = new QueryClient();
  const { lists } = await readLists(accountId);
  const shown = withoutLists(
    view,
    listIdsOf(view).filter((id) => !lists.some((list) => list.id === id)),
  );
  const { page, limit, sortBy, sortOrder, sortPriorityListId } = shown;
  const order = { page, limit, sortBy, sortOrder, sortPriorityListId };
  try {
    const { contacts } = await findContacts(accountId, { ...toFilter(shown), ...order, includeTotal: false });
    client.setQueryData([...rowsKey(toRowParams(shown))], toRows(contacts, formatPhone));
  } catch (error) {
    const errors = error instanceof AppError ? error.extra.errors : undefined;
    if (!errors?.length) throw error;
    return {
      refused: errors.map(({ field }) =>
        field.replace(/^customFields\.(.+)$/, (_, key: string) => fieldParameter(key)),
      ),
    };
  }
  return { state: dehydrate(client), refused: [] };
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
