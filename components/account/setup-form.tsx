"use client";

import { useEffect, useRef } from "react";
import { useForm } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { fetchJson } from "@/components/fetch-json";
import { showProblem } from "@/components/form-problem";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useReader } from "@/components/use-problem-text";
import { zodResolver } from "@/components/zod-resolver";
import { newAccount, passwordLimits } from "@/lib/people";
import { PasswordInput } from "./password-input";

interface SetupFormProps {
  countries: { code: string; name: string }[];
}

const empty = { name: "", email: "", password: "", company: "", country: "" };

export function SetupForm({ countries }: SetupFormProps) {
  const t = useTranslations("account");
  const reader = useReader();
  const form = useForm({ defaultValues: empty, resolver: zodResolver(newAccount, reader) });
  const { errors, isSubmitting } = form.formState;
  useOwnCountry((code) => {
    if (countries.some((country) => country.code === code)) form.setValue("country", code);
  });
  const submit = form.handleSubmit(async (body) => {
    try {
      await fetchJson("/setup", { method: "POST", body });
      window.location.assign("/contacts");
    } catch (error) {
      showProblem(form, error, reader);
    }
  });
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      {errors.root?.message && <FormAlert>{errors.root.message}</FormAlert>}
      <Field label={t("yourName")} error={errors.name?.message}>
        <Input autoComplete="name" {...form.register("name")} />
      </Field>
      <Field label={t("email")} hint={t("setup.emailHint")} error={errors.email?.message}>
        <Input type="email" autoComplete="username" {...form.register("email")} />
      </Field>
      <Field
        label={t("password")}
        hint={t("setup.passwordHint", { least: passwordLimits.least })}
        error={errors.password?.message}
      >
        <PasswordInput autoComplete="new-password" {...form.register("password")} />
      </Field>
      <Field label={t("company")} error={errors.company?.message}>
        <Input autoComplete="organization" {...form.register("company")} />
      </Field>
      <Field
        label={t("country")}
        hint={t("setup.countryHint")}
        error={errors.country && t("setup.chooseCountry")}
      >
        <Select autoComplete="country" {...form.register("country")}>
          <option value="">{t("setup.choose")}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" tone="primary" className="h-9" disabled={isSubmitting}>
        {t(isSubmitting ? "setup.pending" : "setup.action")}
      </Button>
    </form>
  );
}

/** Offers the country the browser is set to. */
function useOwnCountry(offer: (code: string) => void) {
  const first = useRef(offer);
  useEffect(() => {
    const { region } = new Intl.Locale(navigator.language);
    if (region) first.current(region);
  }, []);
}
