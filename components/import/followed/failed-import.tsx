"use client";

import { useLocale, useTranslations } from "use-intl/react";
import { sayRefusal } from "@/components/import/texts/use-refusal-text";
import { apiLanguage } from "@/components/messages/language";
import { FormAlert } from "@/components/ui/form-alert";
import type { Import } from "@/lib/import/import";

/** Why an import failed, and what it left. */
export function FailedImport({ report }: { report: Import }) {
  const t = useTranslations("imports");
  const isEnglish = useLocale() === apiLanguage;
  const { failure = "", failureErrors = [], summary, fileName } = report;
  const reason = isEnglish ? failure : (sayRefusal(t, failureErrors) ?? t("refusals.unreadable"));
  return (
    <div className="mx-5 mb-3.5 max-sm:mx-3">
      <FormAlert>
        <b className="font-[600]">{t("failed.title", { name: fileName })}</b> {reason}{" "}
        {t(summary ? "failed.partly" : "failed.untouched")}
      </FormAlert>
    </div>
  );
}
