import type { Metadata } from "next";
import { ContactScreen } from "@/components/contacts/contact-screen";
import { listCustomFields } from "@/db/custom-fields/custom-fields";
import { requireCaller } from "../../require-caller";

export const metadata: Metadata = { title: "New contact" };

export default async function NewContactPage() {
  const { accountId } = await requireCaller("/contacts/new");
  return <ContactScreen fields={await listCustomFields(accountId)} />;
}
