import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  tone?: "neutral" | "danger";
  role?: "alert" | "status";
  /** `h1` where it is all there is on the page. */
  heading?: "h1" | "h2";
}

/** What stands where rows would be: why there are none and what to do next. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  actions,
  tone = "neutral",
  role,
  heading: Heading = "h2",
}: EmptyStateProps) {
  return (
    <div
      role={role}
      className="mx-auto flex max-w-md animate-fade flex-col items-center px-6 py-16 text-center"
    >
      <span
        className={classNames(
          "mb-4 grid size-11 place-items-center rounded-full",
          tone === "danger" ? "bg-danger-soft text-danger-text" : "bg-accent-soft text-accent-text",
        )}
      >
        <Icon aria-hidden className="size-5" />
      </span>
      <Heading className="text-lg font-[620] tracking-[-0.01em]">{title}</Heading>
      {children && <div className="mt-1 text-ink-2">{children}</div>}
      {actions && <div className="mt-5 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
