import type { Channel, Gender } from "@/lib/contacts/enumerations";

export const channelLabels: Record<Channel, string> = { SMS: "SMS", RCS: "RCS", WHATSAPP: "WhatsApp" };
export const channelShort: Record<Channel, string> = { SMS: "SMS", RCS: "RCS", WHATSAPP: "WA" };
export const genderLabels: Record<Gender, string> = { MALE: "Male", FEMALE: "Female", OTHER: "Other" };

/** The keys of a table of labels, in its order. */
export function keysOf<Key extends string>(labels: Record<Key, string>): Key[] {
  return Object.keys(labels) as Key[];
}
