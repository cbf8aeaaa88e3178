"use client";

import { Upload } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useImportDraft } from "@/components/import/draft/use-import-draft";
import { ProgressBar } from "@/components/import/followed/progress-bar";
import { useRunningImports } from "@/components/import/queries/use-imports";
import { toRoute } from "@/components/route";
import type { Translator } from "@/components/translator";
import type { Import } from "@/lib/import/import";
import { useEndedImports } from "./use-ended-imports";

/** What is being imported, and the file that is on its way: shown on every page. */
export function RunningImports({ onNavigate }: { onNavigate?: () => void }) {
  const t = useTranslations("shell.running");
  const { file, upload, importId } = useImportDraft();
  const found = useRunningImports(importId);
  useEndedImports(found);
  const running = found ?? [];
  if (running.length === 0 && !upload) return null;
  return (
    <ul aria-label={t("label")} className="mb-1 flex flex-col gap-1">
      {file && upload && (
        <RunningItem
          href="/import"
          name={file.name}
          words={t("sending", { percent: Math.floor((upload.sent / Math.max(upload.total, 1)) * 100) })}
          share={upload.sent / Math.max(upload.total, 1)}
          onNavigate={onNavigate}
        />
      )}
      {running.map((report) => (
        <RunningItem
          key={report.importId}
          href={`/import?id=${report.importId}`}
          name={report.fileName}
          words={sayProgress(t, report)}
          share={shareOf(report)}
          onNavigate={onNavigate}
        />
      ))}
    </ul>
  );
}

interface RunningItemProps {
  href: string;
  name: string;
  words: string;
  share: number | null;
  onNavigate?: () => void;
}

function RunningItem({ href, name, words, share, onNavigate }: RunningItemProps) {
  return (
    <li>
      <Link
        href={toRoute(href)}
        prefetch={false}
        onClick={onNavigate}
        className="flex animate-fade flex-col gap-1 rounded-md border border-line bg-surface px-2.5 py-2 text-sm hover:bg-hover"
      >
        <span className="flex items-center gap-1.5">
          <Upload aria-hidden className="size-3.5 shrink-0 text-accent-text" />
          <span className="truncate font-[540]">{name}</span>
        </span>
        <ProgressBar label={`${name}: ${words}`} share={share} />
        <span className="text-xs text-ink-2 tabular-nums">{words}</span>
      </Link>
    </li>
  );
}

function shareOf({ status, progress: { done, total } }: Import): number | null {
  return status === "RUNNING" && total ? done / total : null;
}

function sayProgress(t: Translator<"shell.running">, report: Import): string {
  const share = shareOf(report);
  if (share !== null) return t("importing", { percent: Math.floor(share * 100) });
  if (report.status === "READING") return t("reading", { count: report.progress.done });
  return t(report.status === "QUEUED" ? "waiting" : "checking");
}
