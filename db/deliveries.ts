import { type SQL, sql } from "drizzle-orm";
import type { Delivery, DeliveryPage, DeliveryQuery, NewDelivery } from "@/lib/deliveries";
import { notFound } from "@/lib/errors";
import { db } from "./postgres";
import { all } from "./sql-values";

interface Row extends Record<string, unknown> {
  id: number;
  contact_id: number;
  campaign: string;
  channel: Delivery["channel"];
  status: Delivery["status"];
  full_name: string;
  phone_number: string | null;
  email: string | null;
  sent_at: string;
}

/**
 * Records what was sent, with a copy of the recipient as it is now.
 * @throws AppError 404 when the contact does not exist
 */
export async function createDelivery(accountId: number, delivery: NewDelivery): Promise<Delivery> {
  const { contactId, campaign, channel, status, sentAt } = delivery;
  const [row] = await db().execute<Row>(sql`
    insert into deliveries (account_id, contact_id, campaign, channel, status, sent_at, full_name, phone_number, email)
    select ${accountId}, c.id, ${campaign}, ${channel}, ${status}, ${sentAt}, coalesce(c.name, c.email, c.phone_number),
      c.phone_number, c.email
    from contacts c where c.account_id = ${accountId} and c.id = ${contactId}
    returning *`);
  if (!row) throw notFound("contact");
  return toDelivery(row);
}

/** Deliveries, the latest first; they outlive their contacts. */
export async function findDeliveries(
  accountId: number,
  { contactId, campaign, page, limit }: DeliveryQuery,
): Promise<DeliveryPage> {
  const conditions: SQL[] = [sql`account_id = ${accountId}`];
  if (contactId !== undefined) conditions.push(sql`contact_id = ${contactId}`);
  if (campaign !== undefined) conditions.push(sql`campaign = ${campaign}`);
  const where = all(conditions);
  const [rows, totals] = await Promise.all([
    db().execute<Row>(
      sql`select * from deliveries where ${where} order by sent_at desc, id desc limit ${limit} offset ${page * limit}`,
    ),
    db().execute<{ total: number }>(sql`select count(*) as total from deliveries where ${where}`),
  ]);
  return { deliveries: rows.map(toDelivery), page, limit, total: totals[0]?.total ?? 0 };
}

function toDelivery(row: Row): Delivery {
  return {
    id: row.id,
    contactId: row.contact_id,
    campaign: row.campaign,
    channel: row.channel,
    status: row.status,
    fullName: row.full_name,
    phoneNumber: row.phone_number,
    email: row.email,
    sentAt: new Date(row.sent_at).toISOString(),
  };
}
