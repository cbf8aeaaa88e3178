import { addSampleContacts, removeSampleContacts } from "@/db/sample-contacts";
import { readLanguage } from "../../../read-language";
import { answer, member, nothing } from "../answer";

/** Sample contacts to try the product with, and to be rid of in one call. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  POST: member("write", nothing, async ({ caller }) =>
    Response.json(await addSampleContacts(caller.accountId, await readLanguage()), { status: 201 }),
  ),
  DELETE: member("write", nothing, ({ caller }) => removeSampleContacts(caller.accountId)),
});
