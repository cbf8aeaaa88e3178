import { findContacts } from "@/db/contacts/find-contacts";
import { getList } from "@/db/lists/lists";
import { contactQuery } from "@/lib/contacts/filter";
import { invalidField } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { answer, member } from "../../../../answer";
import { pathId } from "../../../../read-request";

export const { GET, POST, PUT, PATCH, DELETE } = answer({
  GET: member("read", async ({ caller, params, query }) => {
    const listId = pathId(params.listId, "listId");
    const wanted = parse(contactQuery, query());
    if (wanted.listIds)
      throw invalidField(
        "listIds",
        "unknown_field",
        "The list is in the path here; use GET /contacts for several.",
      );
    await getList(caller.accountId, listId);
    return findContacts(caller.accountId, { ...wanted, listIds: [listId] });
  }),
});
