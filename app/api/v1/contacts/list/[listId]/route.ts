import { countReach, getList, updateList } from "@/db/lists/lists";
import { bodyLimits } from "@/lib/body-limits";
import { listChanges } from "@/lib/lists";
import { parse } from "@/lib/parse";
import { answer, member, nothing } from "../../../answer";
import { pathId } from "../../../read-request";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: member("read", nothing, async ({ caller, params }) => {
    const listId = pathId(params.listId, "listId");
    const list = await getList(caller.accountId, listId);
    return { ...list, reach: await countReach(caller.accountId, listId) };
  }),

  PUT: member("write", { largestBody: bodyLimits.usual }, async ({ caller, params, body }) =>
    updateList(caller.accountId, pathId(params.listId, "listId"), parse(listChanges, await body())),
  ),
});
