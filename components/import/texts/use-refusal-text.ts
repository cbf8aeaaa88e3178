"use client";

import { useCallback } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { ApiProblem } from "@/components/fetch-json";
import type { Messages } from "@/components/messages/compile-messages";
import { apiLanguage } from "@/components/messages/language";
import type { Translator } from "@/components/translator";
import { useFormats } from "@/components/use-formats";
import { useProblemText } from "@/components/use-problem-text";
import { AppError, type FieldError } from "@/lib/errors";

/** Gives what to tell a person of a file or import that cannot go on, whoever found out: this browser or the server. */
export function useRefusalText(): (error: Error) => string {
  const t = useTranslations("imports");
  const format = useFormats();
  const language = useLocale();
  const problemText = useProblemText();
  return useCallback(
    (error) => {
      if (error instanceof AppError && typeof error.extra.size === "number")
        return t("refusals.file_too_large", {
          size: format.bytes(error.extra.size),
          limit: format.bytes(Number(error.extra.limit)),
        });
      if (isGone(error)) return t("refusals.file_changed");
      const isEnglish = language === apiLanguage;
      if (isEnglish && error instanceof AppError && error.message) return error.message;
      if (isEnglish && error instanceof ApiProblem) return problemText(error);
      const unknown = error instanceof AppError ? t("refusals.unreadable") : problemText(error);
      return sayRefusal(t, errorsOf(error)) ?? unknown;
    },
    [t, format, language, problemText],
  );
}

/** @returns null where there is no sentence for any of them */
export function sayRefusal(t: Translator<"imports">, errors: FieldError[]): string | null {
  const key = errors.map(({ code }) => `refusals.${code}`).find((name) => isKey(t, name));
  return key !== undefined && isKey(t, key) ? t(key) : null;
}

/** What a browser says of a file that is no longer what was chosen. */
function isGone(error: Error): boolean {
  return error instanceof DOMException && ["NotReadableError", "NotFoundError"].includes(error.name);
}

function errorsOf(error: Error): FieldError[] {
  if (error instanceof ApiProblem) return error.errors;
  return error instanceof AppError ? (error.extra.errors ?? []) : [];
}

type Key = `refusals.${Exclude<keyof Messages["imports"]["refusals"], "file_too_large">}`;

/** Codes come over the wire: whether there is a sentence for one is known only then. */
function isKey(t: Translator<"imports">, name: string): name is Key {
  return name !== "refusals.file_too_large" && t.has(name as Key);
}
