import { deleteContacts } from "@/db/contacts/bulk-contacts";
import { editContacts } from "@/db/contacts/edit-contacts";
import { findContacts } from "@/db/contacts/find-contacts";
import { createContact } from "@/db/contacts/write-contact";
import { bulkEdit } from "@/lib/contacts/bulk-edit";
import { newContact } from "@/lib/contacts/contact";
import { contactQuery } from "@/lib/contacts/filter";
import { deletion, toSelection } from "@/lib/contacts/selection";
import { parse } from "@/lib/parse";
import { answer, created, member } from "../answer";
import { once } from "../once";
import { readOptionalJson } from "../read-request";

export const { GET, POST, PUT, PATCH, DELETE } = answer({
  GET: member("read", ({ caller, query }) => findContacts(caller.accountId, parse(contactQuery, query()))),

  POST: member("write", async (call) => {
    const body = await call.body();
    return once(call, JSON.stringify(body), async () => {
      const contact = await createContact(call.caller.accountId, parse(newContact, body));
      return created(contact, `/api/v1/contacts/${contact.id}`);
    });
  }),

  PATCH: member("write", async ({ caller, body }) => {
    const { set, dryRun, expectedCount, ...selected } = parse(bulkEdit, await body());
    return editContacts(caller.accountId, toSelection(selected), set, { dryRun, expectedCount });
  }),

  DELETE: member("write", async ({ caller, query, request }) => {
    const body = await readOptionalJson(request);
    const { dryRun, expectedCount, ...selected } = parse(deletion, { ...query(), ...Object(body) });
    return deleteContacts(caller.accountId, toSelection(selected), { dryRun, expectedCount });
  }),
});
