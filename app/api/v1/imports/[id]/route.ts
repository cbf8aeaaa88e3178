import { getImport } from "@/db/imports/imports";
import { answer, member, nothing } from "../../answer";
import { pathId } from "../../read-request";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: member("read", nothing, ({ caller, params }) => getImport(caller.accountId, pathId(params.id))),
});
