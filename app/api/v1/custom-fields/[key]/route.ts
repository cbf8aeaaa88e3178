import { updateCustomField } from "@/db/custom-fields/custom-fields";
import { deleteField } from "@/jobs/clear-fields";
import { bodyLimits } from "@/lib/body-limits";
import { customFieldChanges } from "@/lib/custom-fields";
import { parse } from "@/lib/parse";
import { answer, member, nothing } from "../../answer";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  PUT: member("write", { largestBody: bodyLimits.options }, async ({ caller, params, body }) =>
    updateCustomField(caller.accountId, params.key ?? "", parse(customFieldChanges, await body())),
  ),

  DELETE: member("write", nothing, async ({ caller, params }) => {
    await deleteField(caller.accountId, params.key ?? "");
    return new Response(null, { status: 204 });
  }),
});
