"use client";

import { useCallback } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { type Reader, sayProblem } from "./say-problem";

/** In whose language problems are told. */
export function useReader(): Reader {
  return { t: useTranslations("problems"), language: useLocale() };
}

/** Gives what to show a person for anything that was thrown. */
export function useProblemText(): (error: unknown) => string {
  const { t, language } = useReader();
  return useCallback((error) => sayProblem({ t, language }, error), [t, language]);
}
