"use client";

import { useTranslations } from "use-intl/react";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { lazyPart } from "@/components/ui/lazy-part";
import type { CustomField } from "@/lib/custom-fields";
import type { Country } from "./columns/file-facts";
import { stopUpload } from "./draft/import-draft";
import { FileStep } from "./file/file-step";
import { UploadProgress } from "./followed/upload-progress";
import { OpenChecks } from "./history/open-checks";
import { ImportProblem } from "./import-problem";
import { useLikeImport } from "./queries/import-query";
import { ImportSteps } from "./steps/import-steps";
import { ReadingSkeleton } from "./steps/reading-skeleton";
import { type DraftWizard, useDraftWizard } from "./use-draft-wizard";

const ColumnsStep = lazyPart(
  () => import("./columns/columns-step").then((module) => module.ColumnsStep),
  ReadingSkeleton,
);

export interface DraftScreenProps {
  customFields: CustomField[];
  countries: Country[];
  /** Bytes the server takes. */
  uploadLimit: number;
  onFile: (file: File | null) => void;
  /** An import whose choices are taken over. */
  likeId: number | null;
}

/** The first two steps, and the way of the file to the server. */
export function DraftScreen({ countries, onFile, likeId, ...given }: DraftScreenProps) {
  const t = useTranslations("imports");
  const like = useLikeImport(likeId);
  const wizard = useDraftWizard({ ...given, like });
  const { file, upload, problem } = wizard;
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={file && <DraftActions wizard={wizard} onStartOver={() => onFile(null)} />}
      />
      <ImportSteps step={upload ? "check" : file ? "columns" : "file"} />
      {problem && <ImportProblem error={problem} />}
      {!file && <OpenChecks />}
      {!file && <FileStep onFile={onFile} likeName={like?.fileName} />}
      {file && upload && <UploadProgress fileName={file.name} upload={upload} />}
      {file && !upload && <ReadFile wizard={wizard} countries={countries} />}
    </>
  );
}

function ReadFile({ wizard, countries }: { wizard: DraftWizard } & Pick<DraftScreenProps, "countries">) {
  const { file, head, plan, customFields, like, changePlan } = wizard;
  if (head.isError || !file) return null;
  if (!head.data) return <ReadingSkeleton />;
  return (
    <ColumnsStep
      file={file}
      head={head.data}
      plan={plan}
      customFields={customFields}
      countries={countries}
      like={like}
      onPlan={changePlan}
    />
  );
}

function DraftActions({ wizard, onStartOver }: { wizard: DraftWizard; onStartOver: () => void }) {
  const t = useTranslations("imports");
  const { head, upload, check } = wizard;
  if (upload) return <Button onClick={stopUpload}>{t("sending.stop")}</Button>;
  return (
    <>
      <Button tone="quiet" onClick={onStartOver}>
        {t("another")}
      </Button>
      <Button tone="primary" disabled={!head.data} onClick={check}>
        {t("check")}
      </Button>
    </>
  );
}
