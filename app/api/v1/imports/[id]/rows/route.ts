import { z } from "zod";
import { findRejects } from "@/db/imports/rejects";
import { mendRows } from "@/jobs/mend-rows";
import { pageQuery } from "@/lib/contacts/filter";
import { rowMending } from "@/lib/import/mend-row";
import { parse } from "@/lib/parse";
import { answer, member } from "../../../answer";
import { pathId } from "../../../read-request";

const rejectsQuery = z.strictObject(pageQuery);

/** The rows that could not be imported, and the call that mends them. */
export const { GET, POST, PUT, PATCH, DELETE } = answer({
  GET: member("read", ({ caller, params, query }) =>
    findRejects(caller.accountId, pathId(params.id), parse(rejectsQuery, query())),
  ),
  PATCH: member("write", async ({ caller, params, body }) => {
    const { rows } = parse(rowMending, await body());
    return mendRows(caller.accountId, pathId(params.id), rows);
  }),
});
