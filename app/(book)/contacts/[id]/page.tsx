import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ContactScreen } from "@/components/contacts/contact-screen";
import { AddedMessages } from "@/components/language/added-messages";
import { getContact } from "@/db/contacts/find-contacts";
import { listCustomFields } from "@/db/custom-fields/custom-fields";
import { AppError } from "@/lib/errors";
import { readMessages } from "../../../read-language";
import { requireCaller } from "../../require-caller";

interface ContactPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: ContactPageProps): Promise<Metadata> {
  const { id } = await params;
  const { accountId } = await requireCaller();
  return { title: (await readContact(accountId, id)).fullName };
}

export default async function ContactPage({ params }: ContactPageProps) {
  const { id } = await params;
  const { accountId } = await requireCaller();
  const [contact, fields] = await Promise.all([readContact(accountId, id), listCustomFields(accountId)]);
  return (
    <AddedMessages messages={await readMessages("contact", "lists", "selection")}>
      <ContactScreen contact={contact} fields={fields} />
    </AddedMessages>
  );
}

const readContact = cache(async (accountId: number, id: string) => {
  if (!/^[1-9]\d{0,14}$/.test(id)) notFound();
  return getContact(accountId, Number(id)).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
});
