import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export const inputShape =
  "w-full rounded-md border border-line-strong bg-surface text-ink max-sm:text-[16px] hover:border-control focus-visible:border-transparent focus-visible:outline-offset-0 disabled:bg-sunken disabled:text-ink-3 aria-invalid:border-danger";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={classNames(inputShape, "h-[34px] px-2.5 max-sm:h-10", className)} {...props} />;
}

export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return <textarea className={classNames(inputShape, "min-h-20 px-2.5 py-1.5", className)} {...props} />;
}
