import type { QueryClient } from "@tanstack/react-query";
import { fetchJson } from "@/components/fetch-json";
import type { Contact } from "@/lib/contacts/contact";
import type { ContactPage } from "@/lib/contacts/filter";

/** A contact as the table shows it. */
export interface ContactRow extends Contact {
  /** The number as its country writes it. */
  phoneText: string | null;
}

export const rowsKey = (params: string) => ["contacts", "rows", params] as const;
export const totalKey = (params: string) => ["contacts", "total", params] as const;
export const contactKey = (id: number) => ["contact", id] as const;

const pageKey = (params: string) => ["contacts", "page", params] as const;
/** Milliseconds a page that was fetched ahead may be shown for without being asked again. */
const freshFor = 20_000;

/** The metadata that formats numbers comes with the first answer, not with the page. */
export async function fetchRows(
  client: QueryClient,
  params: string,
  signal: AbortSignal,
): Promise<ContactRow[]> {
  const [contacts, { formatPhone }] = await Promise.all([
    readAhead(client, params) ?? fetchPage(params, signal),
    import("@/lib/contacts/format-phone"),
  ]);
  return toRows(contacts, formatPhone);
}

/** Fetches the contacts of a page that may be asked for next. */
export function fetchAhead(client: QueryClient, params: string): Promise<void> {
  return client.prefetchQuery({
    queryKey: pageKey(params),
    queryFn: ({ signal }) => fetchPage(params, signal),
    staleTime: freshFor,
  });
}

function readAhead(client: QueryClient, params: string): Contact[] | undefined {
  const kept = client.getQueryState<Contact[]>(pageKey(params));
  const isFresh = kept && !kept.isInvalidated && Date.now() - kept.dataUpdatedAt < freshFor;
  return isFresh ? kept.data : undefined;
}

async function fetchPage(params: string, signal: AbortSignal): Promise<Contact[]> {
  return (await fetchJson<ContactPage>(`/contacts?${params}&includeTotal=false`, { signal })).contacts;
}

export function toRows(contacts: Contact[], formatPhone: (phoneNumber: string) => string): ContactRow[] {
  return contacts.map((contact) => ({
    ...contact,
    phoneText: contact.phoneNumber && formatPhone(contact.phoneNumber),
  }));
}

/** Whatever was shown of contacts and lists is asked again: rows, totals, counts. */
export async function refreshBook(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ["contacts"] }),
    client.invalidateQueries({ queryKey: ["lists"] }),
  ]);
}
