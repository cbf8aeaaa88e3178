import { cancelImport } from "@/jobs/run-import";
import { answer, member } from "../../../answer";
import { pathId } from "../../../read-request";

export const { GET, POST, PUT, PATCH, DELETE } = answer({
  POST: member("write", ({ caller, params }) => cancelImport(caller.accountId, pathId(params.id))),
});
