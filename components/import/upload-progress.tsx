import { formatBytes, formatNumber } from "@/components/format";
import { Card } from "@/components/ui/card";
import { formatDuration } from "./format-duration";
import type { Upload } from "./import-draft";
import { ProgressBar } from "./progress-bar";
import { usePace } from "./use-pace";

/** How much of the file is at the server: bytes, nothing else. */
export function UploadProgress({ fileName, upload: { sent, total } }: { fileName: string; upload: Upload }) {
  const pace = usePace("upload", sent, total);
  const share = total > 0 ? sent / total : 0;
  const percent = `${formatNumber(Math.floor(share * 100))} %`;
  return (
    <Card
      label="Sending the file"
      bar={
        <>
          <h2 className="font-[600]">Sending the file</h2>
          <span className="text-ink-2">{fileName}</span>
        </>
      }
    >
      <div className="px-3.5 py-5">
        <ProgressBar label="Sending the file" share={share} />
        <p className="mt-2.5 flex flex-wrap gap-x-3 text-sm text-ink-2 tabular-nums">
          <b className="font-[600] text-ink">{percent}</b>
          <span>
            {formatBytes(sent)} of {formatBytes(total)}
          </span>
          {pace && <span>{formatBytes(pace.rate)} a second</span>}
          {pace?.secondsLeft != null && sent < total && <span>{formatDuration(pace.secondsLeft)} left</span>}
        </p>
        <p className="mt-1 text-sm text-ink-3">
          Keep this tab open until the file is up. Other pages of Rubrica may be opened meanwhile.
        </p>
      </div>
    </Card>
  );
}
