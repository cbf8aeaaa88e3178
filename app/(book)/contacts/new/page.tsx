import { ContactScreen } from "@/components/contacts/contact-screen";
import { listCustomFields } from "@/db/custom-fields/custom-fields";
import { pageTitle } from "../../../page-title";
import { requireCaller } from "../../require-caller";

export const generateMetadata = pageTitle("newContact");

export default async function NewContactPage() {
  const { accountId } = await requireCaller("/contacts/new");
  return <ContactScreen fields={await listCustomFields(accountId)} />;
}
