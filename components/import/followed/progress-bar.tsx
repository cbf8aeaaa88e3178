interface ProgressBarProps {
  label: string;
  /** From 0 to 1; null while the end is not known. */
  share: number | null;
  /** For those who hear it. */
  text?: string;
}

export function ProgressBar({ label, share, text }: ProgressBarProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === null ? undefined : Math.floor(share * 100)}
      aria-valuetext={text}
      className="h-2 overflow-hidden rounded-full bg-sunken"
    >
      <div
        className={`h-full origin-left rounded-full bg-accent transition-transform duration-500 ease-linear ${share === null ? "animate-shimmer" : ""}`}
        style={{ transform: `scaleX(${share === null ? 1 : Math.max(share, 0.005)})` }}
      />
    </div>
  );
}
