"use client";

import { useTranslations } from "use-intl/react";
import { useRefusalText } from "@/components/import/texts/use-refusal-text";
import type { TableProblem } from "./preview";

/** Gives why a table cannot go on, in words. */
export function useTableProblemText(): (problem: TableProblem) => string {
  const t = useTranslations("imports.columns");
  const refusalText = useRefusalText();
  return (problem) => (typeof problem === "string" ? t(problem) : refusalText(problem));
}
