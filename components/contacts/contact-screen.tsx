"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { useUnsavedGuard } from "@/components/ui/unsaved-guard";
import { useFormats } from "@/components/use-formats";
import type { Contact } from "@/lib/contacts/contact";
import type { CustomField } from "@/lib/custom-fields";
import { DeliveryHistory } from "./delivery-history";
import { ContactEditor } from "./form/contact-editor";
import { DeleteContactButton } from "./form/delete-contact-button";

interface ContactScreenProps {
  /** Missing for a new one. */
  contact?: Contact;
  fields: CustomField[];
}

export function ContactScreen({ contact: first, fields }: ContactScreenProps) {
  const t = useTranslations("contact");
  const format = useFormats();
  const router = useRouter();
  const [contact, setContact] = useState(first);
  const [isDirty, setIsDirty] = useState(false);
  const { dialog } = useUnsavedGuard(isDirty);
  const isNew = !first;
  return (
    <div className="mx-auto flex w-full max-w-[680px] flex-1 flex-col">
      <header className="px-6 pt-4 pb-3 max-sm:px-4">
        <Button asChild tone="quiet" size="sm" className="-ml-2 mb-2">
          <Link href="/contacts">
            <ArrowLeft aria-hidden className="size-3.5" /> {t("back")}
          </Link>
        </Button>
        <h1 className="text-xl font-[640] tracking-[-0.012em] break-words">
          {contact?.fullName ?? t("new")}
        </h1>
        {contact && (
          <p className="mt-0.5 text-sm text-ink-3">
            {t("dates", {
              added: format.moment(contact.createdAt),
              changed: format.moment(contact.updatedAt),
            })}
          </p>
        )}
      </header>
      <ContactEditor
        key={contact?.updatedAt}
        contact={contact}
        fields={fields}
        onDirty={setIsDirty}
        onSaved={(saved) => (isNew ? router.push(`/contacts/${saved.id}`) : setContact(saved))}
        actions={
          contact && <DeleteContactButton id={contact.id} onDeleted={() => router.push("/contacts")} />
        }
      />
      {contact && <DeliveryHistory contactId={contact.id} />}
      {dialog}
    </div>
  );
}
