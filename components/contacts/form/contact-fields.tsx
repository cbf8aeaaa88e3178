"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { CheckboxField } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Contact } from "@/lib/contacts/contact";
import { genders } from "@/lib/contacts/enumerations";
import type { CustomField } from "@/lib/custom-fields";
import { ChannelsInput } from "./channels-input";
import { builtName, type ContactDraft } from "./contact-draft";
import { CustomFieldInputs } from "./custom-field-inputs";
import { type ListName, ListsInput } from "./lists-input";
import { PhoneInput } from "./phone-input";

interface ContactFieldsProps {
  fields: CustomField[];
  contact?: Contact;
  lists: ListName[];
  onLists: (lists: ListName[]) => void;
}

/** All inputs of a contact, in the form above it. */
export function ContactFields({ fields, contact, lists, onLists }: ContactFieldsProps) {
  const t = useTranslations("contact");
  const labels = useTranslations("labels");
  const { register, formState } = useFormContext<ContactDraft>();
  const { errors } = formState;
  return (
    <div className="flex flex-col gap-5">
      <NameInputs />
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <PhoneInput />
        <Field label={labels("fields.email")} error={errors.email?.message}>
          <Input type="email" autoComplete="off" {...register("email")} />
        </Field>
      </div>
      <ChannelsInput contact={contact} />
      <ListsInput lists={lists} onChange={onLists} />
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <Field label={labels("fields.gender")} error={errors.gender?.message}>
          <Select {...register("gender")}>
            <option value="">—</option>
            {genders.map((gender) => (
              <option key={gender} value={gender}>
                {labels(`genders.${gender}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <CustomFieldInputs fields={fields} />
      <Field label={labels("fields.notes")} error={errors.notes?.message}>
        <Textarea rows={4} {...register("notes")} />
      </Field>
      <CheckboxField label={labels("fields.isTest")} hint={t("testHint")} {...register("isTest")} />
    </div>
  );
}

function NameInputs() {
  const t = useTranslations("contact");
  const labels = useTranslations("labels");
  const { register, formState } = useFormContext<ContactDraft>();
  const [firstName, lastName, email, phoneNumber] = useWatch<
    ContactDraft,
    ["firstName", "lastName", "email", "phoneNumber"]
  >({
    name: ["firstName", "lastName", "email", "phoneNumber"],
  });
  const { errors } = formState;
  return (
    <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
      <Field label={labels("fields.firstName")} error={errors.firstName?.message}>
        <Input autoComplete="off" {...register("firstName")} />
      </Field>
      <Field label={labels("fields.lastName")} error={errors.lastName?.message}>
        <Input autoComplete="off" {...register("lastName")} />
      </Field>
      <Field
        label={labels("fields.fullName")}
        hint={t("shownAsHint")}
        error={errors.fullName?.message}
        className="col-span-full"
      >
        <Input
          autoComplete="off"
          placeholder={builtName({ firstName, lastName, email, phoneNumber })}
          {...register("fullName")}
        />
      </Field>
    </div>
  );
}
