"use client";

import { useTranslations } from "use-intl/react";
import type { TableProblem } from "@/components/import/file/guess-table";
import { useRefusalText } from "@/components/import/file/use-refusal-text";

/** Gives why a table cannot go on, in words. */
export function useTableProblemText(): (problem: TableProblem) => string {
  const t = useTranslations("imports.columns");
  const refusalText = useRefusalText();
  return (problem) => (typeof problem === "string" ? t(problem) : refusalText(problem));
}
