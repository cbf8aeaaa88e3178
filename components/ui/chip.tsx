import { X } from "lucide-react";
import { type ComponentProps, type ReactNode, useRef } from "react";
import { classNames } from "./class-names";
import { useFocusHandedOn } from "./return-focus";

type ChipTone = "accent" | "first" | "warn";

const tones: Record<ChipTone, string> = {
  accent: "bg-accent-soft text-accent-text",
  first: "bg-first-soft text-first-text",
  warn: "bg-warn-soft text-warn-text",
};

interface ChipProps {
  tone?: ChipTone;
  /** What taking it off is called for a screen reader. */
  removeLabel: string;
  onRemove: () => void;
  children: ReactNode;
}

/** A condition that holds, with the cross that takes it off. */
export function Chip({ tone = "accent", removeLabel, onRemove, children }: ChipProps) {
  const element = useRef<HTMLSpanElement>(null);
  useFocusHandedOn(element);
  return (
    <span
      ref={element}
      className={classNames(
        "inline-flex h-[26px] max-w-full animate-pop items-center rounded-full pl-2.5 text-sm font-[540] max-sm:h-8",
        tones[tone],
      )}
    >
      <span className="inline-flex min-w-0 items-center gap-1 truncate">{children}</span>
      <button
        type="button"
        aria-label={removeLabel}
        onClick={onRemove}
        className="grid h-full w-[26px] shrink-0 place-items-center rounded-full opacity-80 hover:opacity-100"
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </span>
  );
}

/** The dashed pill that offers one more condition. */
export function ChipButton({ className, ...props }: ComponentProps<"button">) {
  return (
    <button
      type="button"
      className={classNames(
        "inline-flex h-[26px] items-center gap-1 rounded-full border border-dashed border-control px-2.5 text-sm text-ink-2 hover:border-solid hover:bg-sunken hover:text-ink data-[state=open]:bg-sunken max-sm:h-8",
        className,
      )}
      {...props}
    />
  );
}
