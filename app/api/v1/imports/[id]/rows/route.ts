import { mendRows } from "@/jobs/mend-rows";
import { rowMending } from "@/lib/import/mend-row";
import { parse } from "@/lib/parse";
import { answer, member } from "../../../answer";
import { pathId } from "../../../read-request";

export const { GET, POST, PUT, PATCH, DELETE } = answer({
  PATCH: member("write", async ({ caller, params, body }) => {
    const { rows } = parse(rowMending, await body());
    return mendRows(caller.accountId, pathId(params.id), rows);
  }),
});
