import { addMembers, removeMembers } from "@/db/lists/memberships";
import { bodyLimits } from "@/lib/body-limits";
import { membershipChange, membershipSelection } from "@/lib/lists";
import { parse } from "@/lib/parse";
import { answer, member } from "../../../answer";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  POST: member("write", { largestBody: bodyLimits.ids }, async ({ caller, body }) => {
    const change = parse(membershipChange, await body());
    const added = await addMembers(caller.accountId, change.listIds, membershipSelection(change), change);
    return Response.json(added, { status: 201 });
  }),

  DELETE: member("write", { largestBody: bodyLimits.ids }, async ({ caller, body }) => {
    const change = parse(membershipChange, await body());
    return removeMembers(caller.accountId, change.listIds, membershipSelection(change), change);
  }),
});
