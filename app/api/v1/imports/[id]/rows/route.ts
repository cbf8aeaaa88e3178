import { z } from "zod";
import { findRejects } from "@/db/imports/rejects";
import { mendRows } from "@/jobs/imports/mend";
import { bodyLimits } from "@/lib/body-limits";
import { pageQuery } from "@/lib/contacts/filter";
import { rowMending } from "@/lib/import/rows/mend-row";
import { parse } from "@/lib/parse";
import { answer, member } from "../../../answer";
import { pathId } from "../../../read-request";

/** The rows that could not be imported, and the call that mends them. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: member("read", { query: z.strictObject(pageQuery) }, ({ caller, params, query }) =>
    findRejects(caller.accountId, pathId(params.id), query),
  ),
  PATCH: member("write", { largestBody: bodyLimits.rows }, async ({ caller, params, body }) => {
    const { rows } = parse(rowMending, await body());
    return mendRows(caller.accountId, pathId(params.id), rows);
  }),
});
