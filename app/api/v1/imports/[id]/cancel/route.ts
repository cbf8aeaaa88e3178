import { cancelImport } from "@/jobs/imports/cancel";
import { answer, member, nothing } from "../../../answer";
import { pathId } from "../../../read-request";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  POST: member("write", nothing, ({ caller, params }) => cancelImport(caller.accountId, pathId(params.id))),
});
