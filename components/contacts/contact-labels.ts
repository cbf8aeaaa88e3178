import type { Channel } from "@/lib/contacts/enumerations";

export const channelLabels: Record<Channel, string> = { SMS: "SMS", RCS: "RCS", WHATSAPP: "WhatsApp" };
export const channelShort: Record<Channel, string> = { SMS: "SMS", RCS: "RCS", WHATSAPP: "WA" };

/** The keys of a table of labels, in its order. */
export function keysOf<Key extends string>(labels: Record<Key, string>): Key[] {
  return Object.keys(labels) as Key[];
}
