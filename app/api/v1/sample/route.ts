import { z } from "zod";
import { addSampleContacts, previewSampleRemoval, removeSampleContacts } from "@/db/sample-contacts";
import { safeguards } from "@/lib/contacts/selection";
import { readLanguage } from "../../../read-language";
import { answer, member, nothing } from "../answer";

const removal = z.strictObject(safeguards);

/** Sample contacts to try the product with, and to be rid of in one call; `dryRun` says what would go. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  POST: member("write", nothing, async ({ caller }) =>
    Response.json(await addSampleContacts(caller.accountId, await readLanguage()), { status: 201 }),
  ),
  DELETE: member("write", { query: removal }, ({ caller, query: { dryRun, expectedCount } }) =>
    dryRun ? previewSampleRemoval(caller.accountId) : removeSampleContacts(caller.accountId, expectedCount),
  ),
});
