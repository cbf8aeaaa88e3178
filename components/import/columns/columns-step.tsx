"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { useCaller } from "@/components/caller-context";
import type { Plan } from "@/components/import/draft/plan";
import type { FileHead } from "@/components/import/file/file-head";
import { Card } from "@/components/ui/card";
import { FormAlert } from "@/components/ui/form-alert";
import type { CustomField } from "@/lib/custom-fields";
import type { Import } from "@/lib/import/import";
import { type Country, FileFacts } from "./file-facts";
import { ImportOptions } from "./import-options";
import { makePreview } from "./make-preview";
import type { Preview } from "./preview";
import { PreviewTable } from "./preview-table";
import { TableColumns } from "./table-columns";
import { useTableProblemText } from "./use-table-problem-text";

interface ColumnsStepProps {
  file: File;
  head: FileHead;
  plan: Plan;
  customFields: CustomField[];
  countries: Country[];
  like: Import | undefined;
  onPlan: (changes: Partial<Plan>) => void;
}

/** What was understood of the file: its facts, its columns, its first rows. */
export function ColumnsStep(props: ColumnsStepProps) {
  const { file, head, plan, customFields, like, onPlan } = props;
  const t = useTranslations("imports");
  const problemText = useTableProblemText();
  const { accountId } = useCaller();
  const preview = useMemo(
    () => makePreview(head, { plan, customFields, accountId, like }),
    [head, plan, customFields, accountId, like],
  );
  return (
    <>
      <Card label={t("file.label")} bar={<FileFacts {...props} preview={preview} />}>
        {preview.problem && (
          <div className="p-3">
            <FormAlert>{problemText(preview.problem)}</FormAlert>
          </div>
        )}
        {preview.kind === "table" && (
          <TableColumns preview={preview} plan={plan} customFields={customFields} onPlan={onPlan} />
        )}
      </Card>
      <Card
        label={t("stored.label")}
        bar={
          <>
            <h2 className="font-[600]">{t("stored.label")}</h2>
            <p className="flex-1 text-sm text-ink-2">
              <RowsSeen preview={preview} head={head} />
            </p>
            <ImportOptions plan={plan} fileName={file.name} onPlan={onPlan} />
          </>
        }
      >
        <PreviewTable preview={preview} customFields={customFields} />
      </Card>
    </>
  );
}

function RowsSeen({ preview: { rows }, head }: { preview: Preview; head: FileHead }) {
  const t = useTranslations("imports");
  const bad = rows.filter(({ contact }) => contact === null).length;
  const isAll = head.isWhole && rows.length < 100;
  const seen = t(isAll ? "file.rows" : "stored.first", { count: rows.length });
  return bad === 0 ? seen : `${seen} · ${t("stored.attention", { count: bad })}`;
}
