"use client";

import { useForm } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { fetchJson } from "@/components/fetch-json";
import { showProblem } from "@/components/form-problem";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { Input } from "@/components/ui/input";
import { useReader } from "@/components/use-problem-text";
import { PasswordInput } from "./password-input";

export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("account");
  const reader = useReader();
  const form = useForm({ defaultValues: { email: "", password: "" } });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const submit = form.handleSubmit(async (body) => {
    try {
      await fetchJson("/session", { method: "POST", body });
      window.location.assign(next);
    } catch (error) {
      showProblem(form, error, reader);
    }
  });
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      {errors.root?.message && <FormAlert>{errors.root.message}</FormAlert>}
      <Field label={t("email")} error={errors.email?.message}>
        <Input
          type="email"
          autoComplete="username"
          {...form.register("email", { required: t("signIn.giveEmail") })}
        />
      </Field>
      <Field label={t("password")} error={errors.password?.message}>
        <PasswordInput
          autoComplete="current-password"
          {...form.register("password", { required: t("signIn.givePassword") })}
        />
      </Field>
      <Button
        type="submit"
        tone="primary"
        className="h-9"
        disabled={isSubmitting || (isSubmitSuccessful && !errors.root)}
      >
        {t(isSubmitting ? "signIn.pending" : "signIn.action")}
      </Button>
    </form>
  );
}
