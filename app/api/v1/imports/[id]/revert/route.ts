import { z } from "zod";
import { revertImport } from "@/jobs/revert-import";
import { parse } from "@/lib/parse";
import { accepted, answer, member } from "../../../answer";
import { pathId, readOptionalJson } from "../../../read-request";

const revert = z.strictObject({
  dryRun: z.union([z.boolean(), z.stringbool({ truthy: ["true"], falsy: ["false"] })]).default(false),
});

export const { GET, POST, PUT, PATCH, DELETE } = answer({
  POST: member("write", async ({ caller, params, query, request }) => {
    const body = await readOptionalJson(request);
    const asked = parse(revert, { ...query(), ...Object(body) });
    const done = await revertImport(caller.accountId, pathId(params.id), asked);
    return done.deleted === undefined ? accepted(done) : done;
  }),
});
