import { formatCount, formatNumber } from "@/components/format";
import { Card } from "@/components/ui/card";
import type { Import } from "@/lib/import/import";
import { formatDuration } from "./format-duration";
import { ProgressBar } from "./progress-bar";
import { usePace } from "./use-pace";

const titles: Partial<Record<Import["status"], string>> = {
  QUEUED: "Waiting for its turn",
  READING: "Reading every row",
  CHECKING: "Comparing every row with your contacts",
  RUNNING: "Importing",
};

/** How far the server is, in rows. */
export function RowsProgress({ report: { status, fileName, progress } }: { report: Import }) {
  const isRunning = status === "RUNNING";
  const { done, total } = progress;
  const pace = usePace(status, done, isRunning ? total : null);
  const share = isRunning && total ? done / total : null;
  const title = titles[status] ?? "";
  return (
    <Card
      label={title}
      bar={
        <>
          <h2 role="status" className="font-[600]">
            {title}
          </h2>
          <span className="text-ink-2">{fileName}</span>
        </>
      }
    >
      <div className="px-3.5 py-5">
        <ProgressBar label={title} share={share} text={sayRows(done, total)} />
        <p className="mt-2.5 flex flex-wrap gap-x-3 text-sm text-ink-2 tabular-nums">
          {share !== null && <b className="font-[600] text-ink">{formatNumber(Math.floor(share * 100))} %</b>}
          <span>{sayRows(done, total)}</span>
          {pace && <span>{formatNumber(Math.round(pace.rate))} rows a second</span>}
          {pace?.secondsLeft != null && <span>{formatDuration(pace.secondsLeft)} left</span>}
        </p>
        <p className="mt-1 text-sm text-ink-3">
          {isRunning
            ? "It goes on when you close this page. You find it again under History."
            : "Nothing is written yet. You may close this page: the check goes on, and you find it again under History."}
        </p>
      </div>
    </Card>
  );
}

function sayRows(done: number, total: number | null): string {
  if (total === null)
    return done === 0 ? "The first rows are being read" : `${formatCount(done, "row")} so far`;
  return done === 0 ? formatCount(total, "row") : `${formatNumber(done)} of ${formatCount(total, "row")}`;
}
