import { createList, deleteLists, findLists } from "@/db/lists/lists";
import { bodyLimits } from "@/lib/body-limits";
import { listDeletion, listQuery, newList } from "@/lib/lists";
import { parse } from "@/lib/parse";
import { answer, created, member } from "../../answer";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: member("read", { query: listQuery }, ({ caller, query }) => findLists(caller.accountId, query)),

  POST: member("write", { largestBody: bodyLimits.usual }, async ({ caller, body }) => {
    const list = await createList(caller.accountId, parse(newList, await body()));
    return created(list, `/api/v1/contacts/list/${list.id}`);
  }),

  DELETE: member("write", { query: listDeletion }, ({ caller, query }) =>
    deleteLists(caller.accountId, query.ids),
  ),
});
