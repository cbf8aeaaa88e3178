import type { ReactNode } from "react";
import { classNames } from "./class-names";

interface ScrollRegionProps {
  label: string;
  busy?: boolean;
  className?: string;
  children: ReactNode;
}

/** A part that scrolls by itself, and that the keyboard reaches for it. */
export function ScrollRegion({ label, busy, className, children }: ScrollRegionProps) {
  return (
    <section
      aria-label={label}
      aria-busy={busy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      onScroll={({ currentTarget }) =>
        currentTarget.toggleAttribute("data-scrolled", currentTarget.scrollLeft > 0)
      }
      // Positioned, so that what is placed in it for screen readers only does not make the page around it scroll.
      className={classNames("relative overflow-auto -outline-offset-2", className)}
    >
      {children}
    </section>
  );
}
