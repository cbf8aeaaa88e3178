import { addSampleContacts, removeSampleContacts } from "@/db/sample-contacts";
import { readLanguage } from "../../../read-language";
import { answer, member } from "../answer";

/** Sample contacts to try the product with, and to be rid of in one call. */
export const { GET, POST, PUT, PATCH, DELETE } = answer({
  POST: member("write", async ({ caller }) =>
    Response.json(await addSampleContacts(caller.accountId, await readLanguage()), { status: 201 }),
  ),
  DELETE: member("write", ({ caller }) => removeSampleContacts(caller.accountId)),
});
