import { deleteView, updateView } from "@/db/views";
import { parse } from "@/lib/parse";
import { viewChanges } from "@/lib/views";
import { answer, member } from "../../answer";
import { pathId } from "../../read-request";

export const { GET, POST, PUT, PATCH, DELETE } = answer({
  PUT: member("write", async ({ caller, params, body }) =>
    updateView(caller.accountId, pathId(params.id), parse(viewChanges, await body())),
  ),
  DELETE: member("write", async ({ caller, params }) => {
    await deleteView(caller.accountId, pathId(params.id));
    return new Response(null, { status: 204 });
  }),
});
