import { getImport } from "@/db/imports/imports";
import { answer, member } from "../../answer";
import { pathId } from "../../read-request";

export const { GET, POST, PUT, PATCH, DELETE } = answer({
  GET: member("read", ({ caller, params }) => getImport(caller.accountId, pathId(params.id))),
});
