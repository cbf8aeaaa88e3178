import { deleteView, updateView } from "@/db/views";
import { bodyLimits } from "@/lib/body-limits";
import { parse } from "@/lib/parse";
import { viewChanges } from "@/lib/views";
import { answer, member, nothing } from "../../answer";
import { pathId } from "../../read-request";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  PUT: member("write", { largestBody: bodyLimits.usual }, async ({ caller, params, body }) =>
    updateView(caller.accountId, pathId(params.id), parse(viewChanges, await body())),
  ),
  DELETE: member("write", nothing, async ({ caller, params }) => {
    await deleteView(caller.accountId, pathId(params.id));
    return new Response(null, { status: 204 });
  }),
});
