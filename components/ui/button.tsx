import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type ButtonTone = "default" | "primary" | "danger" | "quiet" | "quiet-danger" | "inverse" | "inverse-danger";

interface ButtonProps extends ComponentProps<"button"> {
  tone?: ButtonTone;
  size?: "md" | "sm" | "icon" | "icon-sm";
  /** Draws the only child, a link for instance, as the button. */
  asChild?: boolean;
}

const shape =
  "inline-flex items-center justify-center gap-1.5 rounded-md border font-[530] whitespace-nowrap select-none transition-colors disabled:opacity-50 disabled:pointer-events-none aria-disabled:opacity-50";
const tones: Record<ButtonTone, string> = {
  default: "border-line-strong bg-surface text-ink hover:bg-sunken data-[state=open]:bg-sunken",
  primary: "border-transparent bg-accent text-accent-ink hover:bg-accent-hover",
  danger: "border-transparent bg-danger text-danger-ink hover:bg-danger-hover",
  quiet: "border-transparent text-ink-2 hover:bg-sunken hover:text-ink data-[state=open]:bg-sunken",
  "quiet-danger": "border-transparent text-danger-text hover:bg-danger-soft",
  inverse: "border-transparent text-inverse-ink hover:bg-inverse-hover data-[state=open]:bg-inverse-hover",
  "inverse-danger": "border-transparent text-inverse-danger hover:bg-inverse-hover",
};
const sizes = {
  md: "h-8 px-3 max-sm:h-9",
  sm: "h-[26px] px-2 text-sm",
  icon: "size-8 max-sm:size-9",
  "icon-sm": "size-[26px]",
};

export function Button({ tone = "default", size = "md", asChild, className, type, ...props }: ButtonProps) {
  const Element = asChild ? Slot.Root : "button";
  return (
    <Element
      type={asChild ? undefined : (type ?? "button")}
      className={classNames(shape, tones[tone], sizes[size], className)}
      {...props}
    />
  );
}
