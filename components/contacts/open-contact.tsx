"use client";

import { useQuery } from "@tanstack/react-query";
import { Maximize2, X } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { fetchJson } from "@/components/fetch-json";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useUnsavedGuard } from "@/components/ui/unsaved-guard";
import { useProblemText } from "@/components/use-problem-text";
import type { Contact } from "@/lib/contacts/contact";
import type { CustomField } from "@/lib/custom-fields";
import { contactKey } from "./contact-rows";
import { ContactEditor } from "./form/contact-editor";
import { DeleteContactButton } from "./form/delete-contact-button";

interface OpenContactProps {
  id: number;
  fields: CustomField[];
  onClose: () => void;
}

export function OpenContact({ id, fields, onClose }: OpenContactProps) {
  const t = useTranslations("contact");
  const ui = useTranslations("ui");
  const problemText = useProblemText();
  const contact = useContact(id);
  const [isDirty, setIsDirty] = useState(false);
  const { guard, dialog } = useUnsavedGuard(isDirty);
  const close = () => guard(onClose);
  return (
    <Drawer
      open
      onOpenChange={(open) => open || close()}
      side="right"
      label={contact.data?.fullName ?? t("contact")}
      className="max-w-[520px]"
    >
      <div className="sticky top-0 z-10 flex h-14 shrink-0 items-center bg-surface gap-1 pr-4 pl-6 max-sm:pl-4">
        <p className="min-w-0 flex-1 truncate text-lg font-[640]">{contact.data?.fullName}</p>
        <Button asChild tone="quiet" size="icon" aria-label={t("openAsPage")}>
          <Link href={`/contacts/${id}`}>
            <Maximize2 aria-hidden className="size-4" />
          </Link>
        </Button>
        <Button tone="quiet" size="icon" aria-label={ui("close")} onClick={close}>
          <X aria-hidden className="size-4" />
        </Button>
      </div>
      {contact.isError && (
        <ErrorState
          title={t("failed")}
          detail={problemText(contact.error)}
          onRetry={() => contact.refetch()}
        />
      )}
      {contact.isPending && <EditorSkeleton />}
      {contact.data && (
        <ContactEditor
          key={contact.data.updatedAt}
          contact={contact.data}
          fields={fields}
          onDirty={setIsDirty}
          onSaved={onClose}
          actions={<DeleteContactButton id={id} onDeleted={onClose} />}
        />
      )}
      {dialog}
    </Drawer>
  );
}

/** Read once when it is opened: an edit under way is never replaced by a newer read. */
function useContact(id: number) {
  return useQuery({
    queryKey: contactKey(id),
    queryFn: ({ signal }) => fetchJson<Contact>(`/contacts/${id}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: "always",
  });
}

function EditorSkeleton() {
  const t = useTranslations("contact");
  return (
    <div role="status" aria-label={t("loading")} className="grid grid-cols-2 gap-4 px-6 pt-2 max-sm:px-4">
      {["a", "b", "c", "d", "e", "f"].map((name) => (
        <div key={name} className="flex flex-col gap-1.5">
          <Skeleton className="h-3 w-16" />
          <Skeleton className="h-[34px]" />
        </div>
      ))}
    </div>
  );
}
