import type { Channel, Gender } from "@/lib/contacts/contact";
import type { SortField } from "@/lib/contacts/filter";

export const channelLabels: Record<Channel, string> = { SMS: "SMS", RCS: "RCS", WHATSAPP: "WhatsApp" };
export const channelShort: Record<Channel, string> = { SMS: "SMS", RCS: "RCS", WHATSAPP: "WA" };
export const genderLabels: Record<Gender, string> = { MALE: "Male", FEMALE: "Female", OTHER: "Other" };

export const sortLabels: Record<SortField, string> = {
  fullName: "Name",
  firstName: "First name",
  lastName: "Last name",
  phoneNumber: "Phone",
  email: "E-mail",
  gender: "Gender",
  isValid: "Valid number",
  isTest: "Test contact",
  createdAt: "Created",
  updatedAt: "Changed",
};

/** The keys of a table of labels, in its order. */
export function keysOf<Key extends string>(labels: Record<Key, string>): Key[] {
  return Object.keys(labels) as Key[];
}
