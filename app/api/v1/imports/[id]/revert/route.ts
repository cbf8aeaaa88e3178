import { z } from "zod";
import { revertImport } from "@/jobs/imports/revert";
import { bodyLimits } from "@/lib/body-limits";
import { parse } from "@/lib/parse";
import { flag } from "@/lib/values";
import { accepted, answer, member } from "../../../answer";
import { joinParameters, parametersBesideBody, pathId } from "../../../read-request";

const revert = z.strictObject({
  dryRun: flag.default(false),
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  POST: member(
    "write",
    { query: parametersBesideBody, largestBody: bodyLimits.usual },
    async ({ caller, params, query, optionalBody }) => {
      const given = joinParameters(query, await optionalBody());
      const done = await revertImport(caller.accountId, pathId(params.id), parse(revert, given));
      return done.deleted === undefined ? accepted(done) : done;
    },
  ),
});
