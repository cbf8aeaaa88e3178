import { formatNumber } from "@/components/format";
import { Card } from "@/components/ui/card";

interface UploadProgressProps {
  /** From 0 to 1. */
  sent: number;
  label: string;
}

export function UploadProgress({ sent, label }: UploadProgressProps) {
  const percent = Math.round(sent * 100);
  const isUp = sent >= 1;
  return (
    <Card label={label} bar={<b className="font-[600]">{label}</b>}>
      <div className="px-3.5 py-5">
        <div
          role="progressbar"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={isUp ? undefined : percent}
          className="h-2 overflow-hidden rounded-full bg-sunken"
        >
          <div
            className={`h-full origin-left bg-accent transition-transform ${isUp ? "animate-shimmer" : ""}`}
            style={{ transform: `scaleX(${Math.max(sent, 0.02)})` }}
          />
        </div>
        <p role="status" className="mt-2.5 text-sm text-ink-2">
          {isUp ? "The file is up. Every row is being read…" : `Sending the file: ${formatNumber(percent)} %`}
        </p>
      </div>
    </Card>
  );
}
