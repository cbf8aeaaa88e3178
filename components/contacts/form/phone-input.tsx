"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { useCaller } from "@/components/caller-context";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Tag } from "@/components/ui/tag";
import { formatPhone } from "@/lib/contacts/format-phone";
import { isCountryCode, type Phone, readInternationalPhone, readPhone } from "@/lib/contacts/phone";
import type { ContactDraft } from "./contact-draft";

/** The number, written as its country writes it; a national one is taken as one of the account's country. */
export function PhoneInput() {
  const labels = useTranslations("labels.fields");
  const { register, setValue, formState } = useFormContext<ContactDraft>();
  const { defaultCountry } = useCaller();
  const text = useWatch<ContactDraft, "phoneNumber">({ name: "phoneNumber" });
  const phone = readAnyPhone(text, defaultCountry);
  const settle = () => {
    if (phone)
      setValue("phoneNumber", formatPhone(phone.phoneNumber), { shouldDirty: true, shouldValidate: true });
  };
  return (
    <Field
      label={labels("phoneNumber")}
      hint={phone && <PhoneNote phone={phone} text={text} />}
      error={formState.errors.phoneNumber?.message}
    >
      <Input
        type="tel"
        autoComplete="off"
        placeholder="+39 333 123 4567"
        {...register("phoneNumber", { onBlur: settle })}
      />
    </Field>
  );
}

export function readAnyPhone(text: string, country: string): Phone | null {
  return (
    readInternationalPhone(text) ?? (text.trim() && isCountryCode(country) ? readPhone(text, country) : null)
  );
}

function PhoneNote({ phone, text }: { phone: Phone; text: string }) {
  const t = useTranslations("contact.phone");
  const written = formatPhone(phone.phoneNumber);
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      {phone.isValid ? <Tag tone="accent">{t("valid")}</Tag> : <Tag tone="danger">{t("notValid")}</Tag>}
      {phone.isValid && phone.communicationSupported.length === 0 && <Tag tone="warn">{t("notMobile")}</Tag>}
      {written !== text && t("readAs", { number: written })}
    </span>
  );
}
