import { type SQL, sql } from "drizzle-orm";
import { noteContacts, noteMemberships } from "../counts";

/**
 * What a deletion of contacts takes with it: their memberships, and their place in the ledger of counts.
 * @param gone deletes contacts and returns their `account_id` and `id`
 * @returns the rest of a WITH, and the query that tells how many were `deleted`
 */
export function takeAlong(accountId: number, gone: SQL): SQL {
  return sql`
    gone as (${gone}),
    memberships as (
      delete from list_members m using gone where m.account_id = gone.account_id and m.contact_id = gone.id
      returning m.list_id),
    noted_memberships as (${noteMemberships(accountId, "memberships", -1)}),
    noted_contacts as (${noteContacts(accountId, sql`-(select count(*) from gone)`)})
    select count(*) as deleted from gone`;
}
