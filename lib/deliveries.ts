import { z } from "zod";
import { channels } from "./contacts/contact";
import { oneId, pageQuery } from "./contacts/filter";
import { requiredText, storableText } from "./text";

const deliveryChannels = [...channels, "EMAIL"] as const;
const deliveryStatuses = ["SENT", "DELIVERED", "READ", "FAILED"] as const;

/** What was sent to whom, with the recipient as it was then. */
export interface Delivery {
  id: number;
  /** Stays readable when the contact is gone. */
  contactId: number;
  campaign: string;
  channel: (typeof deliveryChannels)[number];
  status: (typeof deliveryStatuses)[number];
  fullName: string;
  phoneNumber: string | null;
  email: string | null;
  sentAt: string;
}

export interface DeliveryPage {
  deliveries: Delivery[];
  page: number;
  limit: number;
  total: number;
}

export const newDelivery = z.strictObject({
  contactId: z.number("Give the id of a contact.").int().positive(),
  campaign: requiredText(200),
  channel: z.enum(deliveryChannels, `Use one of ${deliveryChannels.join(", ")}.`),
  status: z.enum(deliveryStatuses, `Use one of ${deliveryStatuses.join(", ")}.`),
  sentAt: z.iso.datetime({ offset: true, error: "Use a time like 2026-11-23T10:00:00Z." }),
});
export type NewDelivery = z.output<typeof newDelivery>;

export const deliveryQuery = z.strictObject({
  contactId: oneId.optional(),
  campaign: storableText.optional(),
  ...pageQuery,
});
export type DeliveryQuery = z.output<typeof deliveryQuery>;
