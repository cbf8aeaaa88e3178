import { countReach, getList, updateList } from "@/db/lists/lists";
import { listChanges } from "@/lib/lists";
import { parse } from "@/lib/parse";
import { answer, member } from "../../../answer";
import { pathId } from "../../../read-request";

export const { GET, POST, PUT, PATCH, DELETE } = answer({
  GET: member("read", async ({ caller, params }) => {
    const listId = pathId(params.listId, "listId");
    const list = await getList(caller.accountId, listId);
    return { ...list, reach: await countReach(caller.accountId, listId) };
  }),

  PUT: member("write", async ({ caller, params, body }) =>
    updateList(caller.accountId, pathId(params.listId, "listId"), parse(listChanges, await body())),
  ),
});
