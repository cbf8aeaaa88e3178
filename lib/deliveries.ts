import { z } from "zod";
import { channels } from "./contacts/contact";
import { pageQuery } from "./contacts/filter";
import { normalText, requiredText } from "./text";
import { oneId } from "./values";

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

const longestCampaign = 200;

/** Becomes UTC: PostgreSQL takes neither every year nor every offset that ISO 8601 has. */
const sentAt = z.iso
  .datetime({ offset: true, error: "Use a time like 2026-11-23T10:00:00Z." })
  .max(50, "At most 50 characters.")
  .transform((text) => new Date(text))
  .refine(
    (time) => time.getUTCFullYear() >= 1970 && time.getUTCFullYear() <= 9999,
    "Use a time from 1970 to 9999.",
  )
  .transform((time) => time.toISOString());

export const newDelivery = z.strictObject({
  contactId: z.number("Give the id of a contact.").int().positive(),
  campaign: requiredText(longestCampaign),
  channel: z.enum(deliveryChannels, `Use one of ${deliveryChannels.join(", ")}.`),
  status: z.enum(deliveryStatuses, `Use one of ${deliveryStatuses.join(", ")}.`),
  sentAt,
});
export type NewDelivery = z.output<typeof newDelivery>;

export const deliveryQuery = z.strictObject({
  contactId: oneId.optional(),
  campaign: normalText(longestCampaign).optional(),
  ...pageQuery,
});
export type DeliveryQuery = z.output<typeof deliveryQuery>;
