"use client";

import { useCallback, useState } from "react";
import { toast } from "sonner";
import { useCaller } from "@/components/caller-context";
import type { CustomField } from "@/lib/custom-fields";
import type { ImportStep } from "./import-steps";
import { type Plan, startPlan } from "./plan";
import { useFileHead } from "./use-file-head";
import { useImportRun } from "./use-import-run";

/** The state of the wizard; which step it is at follows from what is there: a file, a check, a result. */
export function useImportWizard(customFields: CustomField[]) {
  const { defaultCountry } = useCaller();
  const [file, setFile] = useState<File | null>(null);
  const [plan, setPlan] = useState<Plan>(() => startPlan(defaultCountry));
  const head = useFileHead(file, plan);
  const { sent, check, run, reset } = useImportRun();
  const start = useCallback(
    (next: File | null) => {
      reset();
      setFile(next);
      setPlan(startPlan(defaultCountry));
    },
    [reset, defaultCountry],
  );
  const prepare = async () => {
    const { makePreview, toMapping } = await import("./preview");
    const text = head.data?.text;
    const preview = text && makePreview(text.rows, plan, customFields);
    const mapping = preview && toMapping(preview);
    return { problem: preview?.problem, order: { file: file as File, plan, mapping } };
  };
  return {
    file,
    head,
    plan,
    sent,
    step: readStep(file !== null, check.isPending || check.isSuccess, run.isSuccess),
    checked: check.data,
    done: run.data,
    isChecking: check.isPending,
    isRunning: run.isPending,
    problem: head.error ?? run.error ?? check.error,
    start,
    changePlan: (changes: Partial<Plan>) => setPlan((before) => ({ ...before, ...changes })),
    check: async () => {
      const { problem, order } = await prepare();
      if (problem) toast.error(problem);
      else check.mutate(order);
    },
    run: async () => run.mutate((await prepare()).order),
    backToColumns: reset,
  };
}

export type ImportWizard = ReturnType<typeof useImportWizard>;

function readStep(hasFile: boolean, isChecked: boolean, isDone: boolean): ImportStep {
  if (isDone) return "Done";
  if (isChecked) return "Check";
  return hasFile ? "Columns" : "File";
}
