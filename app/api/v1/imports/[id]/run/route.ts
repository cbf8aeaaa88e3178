import { runImport } from "@/jobs/run-import";
import { accepted, answer, member } from "../../../answer";
import { pathId } from "../../../read-request";

export const { GET, POST, PUT, PATCH, DELETE } = answer({
  POST: member("write", async ({ caller, params }) =>
    accepted(await runImport(caller.accountId, pathId(params.id))),
  ),
});
