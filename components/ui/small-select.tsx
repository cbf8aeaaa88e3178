import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

const tones = {
  plain: "border-line-strong bg-surface",
  accent: "border-transparent bg-accent-soft font-[540] text-accent-text",
  warn: "border-transparent bg-warn-soft font-[540] text-warn-text",
};

interface SmallSelectProps extends ComponentProps<"select"> {
  tone?: keyof typeof tones;
}

/** A select for the cells of a table and the bars of a card. */
export function SmallSelect({ tone = "plain", className, children, ...props }: SmallSelectProps) {
  return (
    <span className={classNames("relative inline-flex", className)}>
      <select
        className={classNames(
          "h-7 w-full cursor-pointer appearance-none truncate rounded-md border pr-7 pl-2 text-sm max-sm:h-9",
          tones[tone],
        )}
        {...props}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2 size-3.5 -translate-y-1/2 opacity-70"
      />
    </span>
  );
}
