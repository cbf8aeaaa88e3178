import { runImport } from "@/jobs/imports/run";
import { accepted, answer, member, nothing } from "../../../answer";
import { pathId } from "../../../read-request";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  POST: member("write", nothing, async ({ caller, params }) =>
    accepted(await runImport(caller.accountId, pathId(params.id))),
  ),
});
