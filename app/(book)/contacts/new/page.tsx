import { ContactScreen } from "@/components/contacts/contact-screen";
import { AddedMessages } from "@/components/language/added-messages";
import { listCustomFields } from "@/db/custom-fields/custom-fields";
import { pageTitle } from "../../../page-title";
import { readMessages } from "../../../read-language";
import { requireCaller } from "../../require-caller";

export const generateMetadata = pageTitle("newContact");

export default async function NewContactPage() {
  const { accountId } = await requireCaller();
  return (
    <AddedMessages messages={await readMessages("contact", "lists")}>
      <ContactScreen fields={await listCustomFields(accountId)} />
    </AddedMessages>
  );
}
