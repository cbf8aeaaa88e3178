import type { ReactNode } from "react";
import { classNames } from "./class-names";

type TagTone = "neutral" | "accent" | "danger" | "warn" | "info" | "first";

const tones: Record<TagTone, string> = {
  neutral: "border-line bg-sunken text-ink-2",
  accent: "border-transparent bg-accent-soft text-accent-text",
  danger: "border-transparent bg-danger-soft text-danger-text",
  warn: "border-transparent bg-warn-soft text-warn-text",
  info: "border-transparent bg-info-soft text-info-text",
  first: "border-transparent bg-first-soft text-first-text",
};

interface TagProps {
  tone?: TagTone;
  title?: string;
  className?: string;
  children: ReactNode;
}

export function Tag({ tone = "neutral", title, className, children }: TagProps) {
  return (
    <span
      title={title}
      className={classNames(
        "inline-block truncate rounded-sm border px-1.5 py-px align-middle text-xs font-[550] whitespace-nowrap",
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
