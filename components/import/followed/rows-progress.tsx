"use client";

import { useTranslations } from "use-intl/react";
import { Card } from "@/components/ui/card";
import type { Import } from "@/lib/import/import";
import type { ImportStatus } from "@/lib/import/status";
import { ProgressBar } from "./progress-bar";
import { useDuration } from "./use-duration";
import { usePace } from "./use-pace";

const phases = ["QUEUED", "READING", "CHECKING", "RUNNING"] as const;
type Phase = (typeof phases)[number];

/** How far the server is, in rows. */
export function RowsProgress({ report: { status, fileName, progress } }: { report: Import }) {
  const t = useTranslations("imports");
  const duration = useDuration();
  const isRunning = status === "RUNNING";
  const { done, total } = progress;
  const pace = usePace(status, done, isRunning ? total : null);
  const share = isRunning && total ? done / total : null;
  const title = t(`progress.${phaseOf(status)}`);
  const rows = useRowsText(done, total);
  return (
    <Card
      label={title}
      bar={
        <>
          <h2 className="font-[600]">{title}</h2>
          <span role="status" className="sr-only">
            {title}
          </span>
          <span className="text-ink-2">{fileName}</span>
        </>
      }
    >
      <div className="px-3.5 py-5">
        <ProgressBar label={title} share={share} text={rows} />
        <p className="mt-2.5 flex flex-wrap gap-x-3 text-sm text-ink-2 tabular-nums">
          {share !== null && (
            <b className="font-[600] text-ink">
              {t("sending.percent", { percent: Math.floor(share * 100) })}
            </b>
          )}
          <span>{rows}</span>
          {pace && <span>{t("progress.rate", { rate: Math.round(pace.rate) })}</span>}
          {pace?.secondsLeft != null && (
            <span>{t("sending.left", { time: duration(pace.secondsLeft) })}</span>
          )}
        </p>
        <p className="mt-1 text-sm text-ink-3">{t(isRunning ? "progress.running" : "progress.checking")}</p>
      </div>
    </Card>
  );
}

function useRowsText(done: number, total: number | null): string {
  const t = useTranslations("imports");
  if (total === null) return done === 0 ? t("progress.begin") : t("progress.soFar", { count: done });
  return done === 0 ? t("result.rows", { count: total }) : t("progress.of", { done, count: total });
}

function phaseOf(status: ImportStatus): Phase {
  return phases.find((phase) => phase === status) ?? "QUEUED";
}
