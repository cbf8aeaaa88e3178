import { readExport } from "@/db/exports";
import { repeatExport } from "@/jobs/exports/export-contacts";
import { answer, member, nothing } from "../../answer";
import { pathId } from "../../read-request";
import { showExport } from "../show-export";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: member("read", nothing, async ({ caller, params, request }) =>
    showExport(await readExport(caller.accountId, pathId(params.id)), request),
  ),

  /** The same selection again. */
  POST: member("read", nothing, async ({ caller, params, request }) => {
    const made = await repeatExport(caller.accountId, pathId(params.id));
    return Response.json(await showExport(made, request), { status: 202 });
  }),
});
