"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { type FieldPath, FormProvider, get, useForm } from "react-hook-form";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { useMay } from "@/components/caller-context";
import { showProblem } from "@/components/form-problem";
import { Button } from "@/components/ui/button";
import { useReader } from "@/components/use-problem-text";
import type { Contact } from "@/lib/contacts/contact";
import type { CustomField } from "@/lib/custom-fields";
import { contactKey, refreshBook } from "../contact-rows";
import { ClashNotice } from "./clash-notice";
import { type ContactDraft, emptyDraft, toDraft } from "./contact-draft";
import { ContactFields } from "./contact-fields";
import { contactResolver } from "./contact-resolver";
import { changedFields, pathOf } from "./find-clashes";
import { createContact, EditClash, updateContact } from "./save-contact";
import { SaveProblem } from "./save-problem";

interface ContactEditorProps {
  /** Missing for a contact that is yet to be made. */
  contact?: Contact;
  fields: CustomField[];
  onSaved: (contact: Contact) => void;
  onDirty: (isDirty: boolean) => void;
  /** At the left of the buttons. */
  actions?: ReactNode;
}

/** The form of one contact: its inputs, and what saves them. */
export function ContactEditor({ contact, fields, onSaved, onDirty, actions }: ContactEditorProps) {
  const t = useTranslations("contact");
  const mayWrite = useMay("write");
  const { form, lists, setLists, isDirty, save, settleClash } = useContactForm(contact, fields, onSaved);
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  const { errors } = form.formState;
  return (
    <FormProvider {...form}>
      <form
        onSubmit={form.handleSubmit((values) => save.mutate(values))}
        noValidate
        className="flex min-h-0 flex-1 flex-col"
      >
        <fieldset disabled={!mayWrite} className="contents">
          <legend className="sr-only">{t("contact")}</legend>
          <div className="flex-1 px-6 pt-2 pb-6 max-sm:px-4">
            <SaveProblem error={save.error} message={errors.root?.message} />
            {save.error instanceof EditClash && (
              <ClashNotice clash={save.error} fields={fields} onSettle={settleClash} />
            )}
            <ContactFields fields={fields} contact={contact} lists={lists} onLists={setLists} />
          </div>
        </fieldset>
        {mayWrite && (
          <div className="sticky bottom-0 flex items-center gap-2 border-t border-line bg-surface px-6 py-3 max-sm:px-4">
            <div className="flex-1">{actions}</div>
            <Button type="submit" tone="primary" disabled={save.isPending || (contact && !isDirty)}>
              {t(save.isPending ? "saving" : contact ? "save" : "add")}
            </Button>
          </div>
        )}
      </form>
    </FormProvider>
  );
}

type DraftPath = FieldPath<ContactDraft>;

function useContactForm(
  contact: Contact | undefined,
  fields: CustomField[],
  onSaved: (contact: Contact) => void,
) {
  const t = useTranslations("contact");
  const client = useQueryClient();
  const [base, setBase] = useState(contact);
  const [lists, setLists] = useState(contact?.lists ?? []);
  const reader = useReader();
  const form = useForm<ContactDraft>({
    defaultValues: contact ? toDraft(contact, fields) : emptyDraft,
    resolver: contactResolver(fields, reader),
    mode: "onTouched",
  });
  const save = useMutation({
    mutationFn: (values: ContactDraft) => {
      const draft = { values, lists, listsBefore: contact?.lists ?? [] };
      return base ? updateContact(base, draft, fields) : createContact(draft, fields);
    },
    onSuccess: (saved) => {
      client.setQueryData([...contactKey(saved.id)], saved);
      form.reset(toDraft(saved, fields));
      toast.success(contact ? t("saved") : t("added", { name: saved.fullName }));
      refreshBook(client);
      onSaved(saved);
    },
    onError: (error) => error instanceof EditClash || showProblem(form, error, reader),
  });
  /** What I did not change becomes as it is now; what I did stays mine, or, where it clashes, is theirs. */
  const settleClash = ({ current, clashes }: EditClash, keepsMine: boolean) => {
    const mine = form.getValues();
    const given = keepsMine ? [] : clashes.map(({ field }) => pathOf(field));
    const kept = base ? changedFields(mine, base, fields).filter((field) => !given.includes(field)) : [];
    form.reset(toDraft(current, fields));
    for (const field of kept) form.setValue(field as DraftPath, get(mine, field), { shouldDirty: true });
    form.setValue("communicationSupported", mine.communicationSupported);
    setBase(current);
    save.reset();
  };
  const isDirty = form.formState.isDirty || idsOf(lists) !== idsOf(contact?.lists ?? []);
  return { form, lists, setLists, isDirty, save, settleClash };
}

function idsOf(lists: { id: number }[]): string {
  return lists
    .map((list) => list.id)
    .sort((a, b) => a - b)
    .join();
}
