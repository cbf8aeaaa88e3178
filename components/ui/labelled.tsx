import { cloneElement, type ReactElement, type ReactNode, useId } from "react";

interface LabelledProps {
  label: ReactNode;
  /** One control; it is given the id of its label. */
  children: ReactElement<{ id?: string }>;
}

/** A small control with its words in front of it, on one line. */
export function Labelled({ label, children }: LabelledProps) {
  const id = useId();
  return (
    <span className="inline-flex items-center gap-1.5 text-sm text-ink-2">
      <label htmlFor={id}>{label}</label>
      {cloneElement(children, { id })}
    </span>
  );
}
