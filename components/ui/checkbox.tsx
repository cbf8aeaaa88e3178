"use client";

import { type ComponentProps, useEffect, useId, useRef } from "react";
import { classNames } from "./class-names";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type"> {
  indeterminate?: boolean;
}

export function Checkbox({ indeterminate = false, className, ...props }: CheckboxProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return <input ref={input} type="checkbox" className={classNames("checkbox", className)} {...props} />;
}

/** A checkbox with its words beside it. */
export function CheckboxField({
  label,
  hint,
  className,
  ...props
}: CheckboxProps & { label: string; hint?: string }) {
  const id = useId();
  return (
    <label htmlFor={id} className={classNames("flex cursor-pointer items-start gap-2", className)}>
      <Checkbox id={id} className="mt-px" {...props} />
      <span>
        {label}
        {hint && <span className="block text-sm text-ink-3">{hint}</span>}
      </span>
    </label>
  );
}
