"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { toast } from "sonner";
import { useMay } from "@/components/caller-context";
import { showProblem } from "@/components/form-problem";
import { Button } from "@/components/ui/button";
import type { Contact } from "@/lib/contacts/contact";
import type { CustomField } from "@/lib/custom-fields";
import { contactKey, refreshBook } from "../contact-rows";
import { type ContactDraft, emptyDraft, toDraft } from "./contact-draft";
import { ContactFields } from "./contact-fields";
import { contactResolver } from "./contact-resolver";
import { createContact, updateContact } from "./save-contact";
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
  const mayWrite = useMay("write");
  const { form, lists, setLists, isDirty, save } = useContactForm(contact, fields, onSaved);
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
          <legend className="sr-only">Contact</legend>
          <div className="flex-1 px-6 pt-2 pb-6 max-sm:px-4">
            <SaveProblem error={save.error} message={errors.root?.message} />
            <ContactFields fields={fields} contact={contact} lists={lists} onLists={setLists} />
          </div>
        </fieldset>
        {mayWrite && (
          <div className="sticky bottom-0 flex items-center gap-2 border-t border-line bg-surface px-6 py-3 max-sm:px-4">
            <div className="flex-1">{actions}</div>
            <Button type="submit" tone="primary" disabled={save.isPending || (contact && !isDirty)}>
              {save.isPending ? "Saving…" : contact ? "Save changes" : "Add contact"}
            </Button>
          </div>
        )}
      </form>
    </FormProvider>
  );
}

function useContactForm(
  contact: Contact | undefined,
  fields: CustomField[],
  onSaved: (contact: Contact) => void,
) {
  const client = useQueryClient();
  const before = useMemo(() => (contact ? toDraft(contact, fields) : emptyDraft), [contact, fields]);
  const [lists, setLists] = useState(contact?.lists ?? []);
  const form = useForm<ContactDraft>({
    defaultValues: before,
    resolver: contactResolver(fields),
    mode: "onTouched",
  });
  const save = useMutation({
    mutationFn: (values: ContactDraft) =>
      contact ? updateContact(contact, { values, lists }, fields) : createContact({ values, lists }, fields),
    onSuccess: (saved) => {
      client.setQueryData([...contactKey(saved.id)], saved);
      form.reset(toDraft(saved, fields));
      toast.success(contact ? "Saved" : `${saved.fullName} added`);
      onSaved(saved);
    },
    onError: (error) => showProblem(form, error),
    onSettled: () => refreshBook(client),
  });
  const isDirty = form.formState.isDirty || idsOf(lists) !== idsOf(contact?.lists ?? []);
  return { form, lists, setLists, isDirty, save };
}

function idsOf(lists: { id: number }[]): string {
  return lists
    .map((list) => list.id)
    .sort((a, b) => a - b)
    .join();
}
