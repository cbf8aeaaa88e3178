import { deleteContacts } from "@/db/contacts/bulk-contacts";
import { editContacts } from "@/db/contacts/edit-contacts";
import { findContacts } from "@/db/contacts/find-contacts";
import { createContact } from "@/db/contacts/write-contact";
import { bodyLimits } from "@/lib/body-limits";
import { bulkEdit } from "@/lib/contacts/bulk-edit";
import { newContact } from "@/lib/contacts/contact";
import { contactQuery } from "@/lib/contacts/filter";
import { deletion, toSelection } from "@/lib/contacts/selection";
import { parse } from "@/lib/parse";
import { answer, created, member } from "../answer";
import { once } from "../once";
import { joinParameters, parametersBesideBody } from "../read-request";

const forDeletion = { query: parametersBesideBody, largestBody: bodyLimits.ids };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: member("read", { query: contactQuery }, ({ caller, query }) => findContacts(caller.accountId, query)),

  POST: member("write", { largestBody: bodyLimits.contact }, async (call) => {
    const body = await call.body();
    return once(call, JSON.stringify(body), async () => {
      const contact = await createContact(call.caller.accountId, parse(newContact, body));
      return created(contact, `/api/v1/contacts/${contact.id}`);
    });
  }),

  PATCH: member("write", { largestBody: bodyLimits.ids }, async ({ caller, body }) => {
    const { set, dryRun, expectedCount, ...selected } = parse(bulkEdit, await body());
    return editContacts(caller.accountId, toSelection(selected), set, { dryRun, expectedCount });
  }),

  DELETE: member("write", forDeletion, async ({ caller, query, optionalBody }) => {
    const given = joinParameters(query, await optionalBody(), ["ids", "notIds", "filter", "keep"]);
    const { dryRun, expectedCount, ...selected } = parse(deletion, given);
    return deleteContacts(caller.accountId, toSelection(selected), { dryRun, expectedCount });
  }),
});
