"use client";

import { Upload } from "lucide-react";
import Link from "next/link";
import { formatNumber } from "@/components/format";
import { toRoute } from "@/components/route";
import type { Import } from "@/lib/import/import";
import { ProgressBar } from "./progress-bar";
import { useImportDraft } from "./use-import-draft";
import { useRunningImports } from "./use-imports";

/** What is being imported, and the file that is on its way: shown on every page. */
export function RunningImports({ onNavigate }: { onNavigate?: () => void }) {
  const running = useRunningImports();
  const { file, upload } = useImportDraft();
  if (running.length === 0 && !upload) return null;
  return (
    <ul aria-label="Imports under way" className="mb-1 flex flex-col gap-1">
      {file && upload && (
        <RunningItem
          href="/import"
          name={file.name}
          words={`Sending, ${formatNumber(Math.floor((upload.sent / Math.max(upload.total, 1)) * 100))} %`}
          share={upload.sent / Math.max(upload.total, 1)}
          onNavigate={onNavigate}
        />
      )}
      {running.map((report) => (
        <RunningItem
          key={report.importId}
          href={`/import?id=${report.importId}`}
          name={report.fileName}
          words={sayProgress(report)}
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

function sayProgress(report: Import): string {
  const share = shareOf(report);
  if (share !== null) return `Importing, ${formatNumber(Math.floor(share * 100))} %`;
  if (report.status === "READING") return `Reading, ${formatNumber(report.progress.done)} rows so far`;
  return report.status === "QUEUED" ? "Waiting for its turn" : "Checking";
}
