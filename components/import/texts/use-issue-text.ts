"use client";

import { useCallback } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { Messages } from "@/components/messages/compile-messages";
import { apiLanguage } from "@/components/messages/language";
import type { Translator } from "@/components/translator";
import type { RowIssue } from "@/lib/import/rows/row-reading";

/** Gives what is wrong with a cell, in words: those of the readers, in other languages by their code. */
export function useIssueText(): (issue: Pick<RowIssue, "code" | "message">) => string {
  const t = useTranslations("imports");
  const language = useLocale();
  return useCallback(
    ({ code, message }) => (language === apiLanguage ? message : t(keyOf(t, code))),
    [t, language],
  );
}

type Key = `reasons.${keyof Messages["imports"]["reasons"]}`;

function keyOf(t: Translator<"imports">, code: string): Key {
  const key = `reasons.${code}` as Key;
  return t.has(key) ? key : "reasons.other";
}
