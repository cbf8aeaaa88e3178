import { getContact } from "@/db/contacts/find-contacts";
import { updateContact } from "@/db/contacts/write-contact";
import { bodyLimits } from "@/lib/body-limits";
import { type Contact, contactChanges } from "@/lib/contacts/contact";
import { parse } from "@/lib/parse";
import { answer, member, nothing } from "../../answer";
import { pathId } from "../../read-request";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: member("read", nothing, async ({ caller, params }) =>
    tagged(await getContact(caller.accountId, pathId(params.id))),
  ),

  PUT: member("write", { largestBody: bodyLimits.contact }, async ({ caller, params, body, request }) => {
    const changes = parse(contactChanges, await body());
    const asRead = request.headers.get("if-match");
    const isCurrent = (updatedAt: Date) =>
      asRead === null || asRead === "*" || asRead.includes(tag(updatedAt.toISOString()));
    return tagged(await updateContact(caller.accountId, pathId(params.id), changes, isCurrent));
  }),
});

function tagged(contact: Contact): Response {
  return Response.json(contact, { headers: { ETag: tag(contact.updatedAt) } });
}

function tag(updatedAt: string): string {
  return `"${Date.parse(updatedAt).toString(36)}"`;
}
