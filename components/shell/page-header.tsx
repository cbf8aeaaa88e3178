import type { ReactNode } from "react";

interface PageHeaderProps {
  title: string;
  /** Beside the title, smaller: a count, a state. */
  note?: ReactNode;
  actions?: ReactNode;
}

/** Stays in sight while the page scrolls. The margin below it leaves room for the focus ring of what comes next. */
export function PageHeader({ title, note, actions }: PageHeaderProps) {
  return (
    <header className="sticky top-0 z-20 flex min-h-14 bg-surface shrink-0 items-center gap-2.5 px-5 max-sm:flex-wrap pt-3.5 pb-1.5 mb-1 max-sm:px-3">
      <div className="flex min-w-0 flex-1 flex-wrap max-sm:min-w-fit items-baseline gap-x-2.5">
        <h1 className="truncate text-xl font-[640] tracking-[-0.012em]">{title}</h1>
        {note && <span className="text-lg text-ink-3 tabular-nums max-sm:text-base">{note}</span>}
      </div>
      {actions}
    </header>
  );
}
