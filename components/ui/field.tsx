"use client";

import { CircleAlert } from "lucide-react";
import { cloneElement, type ReactElement, type ReactNode, useId } from "react";
import { useTranslations } from "use-intl/react";
import { classNames } from "./class-names";

interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: ReactNode;
  optional?: boolean;
  className?: string;
  /** One control; it is given the id and what describes it. */
  children: ReactElement<ControlProps>;
}

interface ControlProps {
  id?: string;
  "aria-invalid"?: boolean;
  "aria-describedby"?: string;
}

export function Field({ label, hint, error, optional, className, children }: FieldProps) {
  const id = useId();
  const t = useTranslations("ui");
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className={classNames("flex flex-col gap-1", className)}>
      <label htmlFor={id} className="flex items-baseline justify-between text-sm font-[540]">
        {label}
        {optional && <span className="text-xs font-normal text-ink-3">{t("optional")}</span>}
      </label>
      {cloneElement(children, {
        id,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": described || undefined,
      })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hint && (
        <div id={`${id}-hint`} className="text-sm text-ink-3">
          {hint}
        </div>
      )}
    </div>
  );
}

function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex animate-fade items-start gap-1.5 text-sm text-danger-text">
      <CircleAlert aria-hidden className="mt-[3px] size-3.5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
