import { createCustomField, listCustomFields } from "@/db/custom-fields/custom-fields";
import { bodyLimits } from "@/lib/body-limits";
import { newCustomField } from "@/lib/custom-fields";
import { parse } from "@/lib/parse";
import { answer, created, member, nothing } from "../answer";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: member("read", nothing, async ({ caller }) => ({
    customFields: await listCustomFields(caller.accountId),
  })),

  POST: member("write", { largestBody: bodyLimits.options }, async ({ caller, body }) => {
    const field = await createCustomField(caller.accountId, parse(newCustomField, await body()));
    return created(field as object, `/api/v1/custom-fields/${field.key}`);
  }),
});
