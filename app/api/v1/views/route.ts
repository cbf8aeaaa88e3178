import { createView, findViews } from "@/db/views";
import { bodyLimits } from "@/lib/body-limits";
import { parse } from "@/lib/parse";
import { newView } from "@/lib/views";
import { answer, created, member, nothing } from "../answer";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: member("read", nothing, async ({ caller }) => ({ views: await findViews(caller.accountId) })),
  POST: member("write", { largestBody: bodyLimits.usual }, async ({ caller, body }) => {
    const view = await createView(caller.accountId, parse(newView, await body()));
    return created(view, `/api/v1/views/${view.id}`);
  }),
});
