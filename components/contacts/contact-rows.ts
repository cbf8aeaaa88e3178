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

/** The metadata that formats numbers comes with the first answer, not with the page. */
export async function fetchRows(params: string, signal: AbortSignal): Promise<ContactRow[]> {
  const [{ contacts }, { formatPhone }] = await Promise.all([
    fetchJson<ContactPage>(`/contacts?${params}&includeTotal=false`, { signal }),
    import("@/lib/contacts/phone"),
  ]);
  return toRows(contacts, formatPhone);
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
