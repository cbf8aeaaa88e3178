import type { ReactNode } from "react";

interface CardProps {
  label: string;
  /** The bar at the top. */
  bar: ReactNode;
  children?: ReactNode;
}

/** A framed part of a page, with a bar that says what it is. */
export function Card({ label, bar, children }: CardProps) {
  return (
    <section
      aria-label={label}
      className="mx-5 mb-3.5 shrink-0 overflow-hidden rounded-lg border border-line bg-surface max-sm:mx-3"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-paper px-3.5 py-2.5">
        {bar}
      </div>
      {children}
    </section>
  );
}
