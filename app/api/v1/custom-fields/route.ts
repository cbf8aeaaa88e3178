import { createCustomField, listCustomFields } from "@/db/custom-fields/custom-fields";
import { newCustomField } from "@/lib/custom-fields";
import { parse } from "@/lib/parse";
import { answer, created, member } from "../answer";

export const { GET, POST, PUT, PATCH, DELETE } = answer({
  GET: member("read", async ({ caller }) => ({ customFields: await listCustomFields(caller.accountId) })),

  POST: member("write", async ({ caller, body }) => {
    const field = await createCustomField(caller.accountId, parse(newCustomField, await body()));
    return created(field as object, `/api/v1/custom-fields/${field.key}`);
  }),
});
