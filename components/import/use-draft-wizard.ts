"use client";

import { toast } from "sonner";
import { useCaller } from "@/components/caller-context";
import { useCustomFields } from "@/components/settings/custom-fields-query";
import type { CustomField } from "@/lib/custom-fields";
import type { Import } from "@/lib/import/import";
import { toCheckForm, uploadPath } from "./columns/check-form";
import { useTableProblemText } from "./columns/use-table-problem-text";
import { changePlan, sendDraft } from "./draft/import-draft";
import { type Plan, startPlan } from "./draft/plan";
import { useImportDraft } from "./draft/use-import-draft";
import { useFileHead } from "./file/use-file-head";

interface Given {
  customFields: CustomField[];
  uploadLimit: number;
  like: Import | undefined;
}

/** The chosen file, what was understood of it, and what a person has decided about it. */
export function useDraftWizard({ like, ...given }: Given) {
  const { defaultCountry, accountId } = useCaller();
  const { file, upload, problem, plan: decided } = useImportDraft();
  const plan = decided ?? startPlan(defaultCountry, like);
  const customFields = useCustomFields(given.customFields).data;
  const problemText = useTableProblemText();
  const head = useFileHead(file, plan, given.uploadLimit);
  const check = async () => {
    if (!file || !head.data) return;
    const [{ makePreview }, { rememberTargets }] = await Promise.all([
      import("./columns/make-preview"),
      import("./columns/remembered-mappings"),
    ]);
    const preview = makePreview(head.data, { plan, customFields, accountId, like });
    if (preview.problem) {
      toast.error(problemText(preview.problem));
      return;
    }
    if (preview.kind === "table") rememberTargets(accountId, preview);
    changePlan(plan);
    await sendDraft(uploadPath(head.data), toCheckForm({ file, head: head.data, plan, preview }));
  };
  return {
    file,
    upload,
    head,
    plan,
    customFields,
    like,
    problem: problem ?? (file ? head.error : null),
    changePlan: (changes: Partial<Plan>) => changePlan({ ...plan, ...changes }),
    check,
  };
}

export type DraftWizard = ReturnType<typeof useDraftWizard>;
