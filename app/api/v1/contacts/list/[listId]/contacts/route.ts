import { findContacts } from "@/db/contacts/find-contacts";
import { getList } from "@/db/lists/lists";
import { contactQuery } from "@/lib/contacts/filter";
import type { ContactQuery } from "@/lib/contacts/query-params";
import { answer, member } from "../../../../answer";
import { pathId } from "../../../../read-request";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: member("read", { query: contactQuery }, async ({ caller, params, query }) => {
    const listId = pathId(params.listId, "listId");
    await getList(caller.accountId, listId);
    return findContacts(caller.accountId, withinList(query, listId));
  }),
});

/** The members of the list that match; further lists narrow them. */
function withinList(query: ContactQuery, listId: number): ContactQuery {
  return query.listIds ? { ...query, withinListIds: [listId] } : { ...query, listIds: [listId] };
}
