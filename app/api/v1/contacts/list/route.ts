import { createList, deleteLists, findLists } from "@/db/lists/lists";
import { listDeletion, listQuery, newList } from "@/lib/lists";
import { parse } from "@/lib/parse";
import { answer, created, member } from "../../answer";

export const { GET, POST, PUT, PATCH, DELETE } = answer({
  GET: member("read", ({ caller, query }) => findLists(caller.accountId, parse(listQuery, query()))),

  POST: member("write", async ({ caller, body }) => {
    const list = await createList(caller.accountId, parse(newList, await body()));
    return created(list, `/api/v1/contacts/list/${list.id}`);
  }),

  DELETE: member("write", ({ caller, query }) =>
    deleteLists(caller.accountId, parse(listDeletion, query()).ids),
  ),
});
