"use client";

import { useCustomFields } from "@/components/settings/custom-fields-query";
import type { CustomField } from "@/lib/custom-fields";
import { newFieldsOf } from "@/lib/import/columns/mapping";
import type { Import } from "@/lib/import/import";
import { isActive } from "@/lib/import/status";
import { DamagedNumbers } from "./damaged-numbers";
import { FailedImport } from "./failed-import";
import { ImportIssues } from "./import-issues";
import { ImportResult } from "./import-result";
import { RowsProgress } from "./rows-progress";

interface FollowedBodyProps {
  report: Import;
  customFields: CustomField[];
}

export function FollowedBody({ report, customFields }: FollowedBodyProps) {
  const known = useCustomFields(customFields).data;
  const fields = [...known, ...newFieldsOf(report.settings.mapping ?? {})];
  if (isActive(report.status)) return <RowsProgress report={report} />;
  return (
    <>
      {report.status === "FAILED" && <FailedImport report={report} />}
      <ImportResult report={report} customFields={fields} />
      {report.summary && report.status !== "REVERTED" && <DamagedNumbers report={report} />}
      {report.summary && <ImportIssues report={report} customFields={fields} />}
    </>
  );
}
