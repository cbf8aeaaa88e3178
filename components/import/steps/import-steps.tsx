"use client";

import { Check } from "lucide-react";
import { Fragment } from "react";
import { useTranslations } from "use-intl/react";
import { classNames } from "@/components/ui/class-names";
import { useFocusKept } from "./use-focus-kept";

const steps = ["file", "columns", "check", "done"] as const;
export type ImportStep = (typeof steps)[number];

interface ImportStepsProps {
  step: ImportStep;
  /** Whether the last one is behind us, too. */
  isFinished?: boolean;
}

export function ImportSteps({ step, isFinished = false }: ImportStepsProps) {
  const t = useTranslations("imports.steps");
  useFocusKept(step);
  const at = isFinished ? steps.length : steps.indexOf(step);
  return (
    <ol
      aria-label={t("label")}
      className="flex shrink-0 items-center gap-2 px-5 pt-1 pb-3.5 text-sm max-sm:px-3"
    >
      {steps.map((name, place) => (
        <Fragment key={name}>
          {place > 0 && <li aria-hidden className="h-px w-8 bg-line-strong max-sm:w-3" />}
          <li
            aria-current={name === step ? "step" : undefined}
            className={classNames(
              "flex items-center gap-1.5 font-[540]",
              place < at ? "text-accent-text" : place === at ? "text-ink" : "text-ink-3",
            )}
          >
            <span
              className={classNames(
                "grid size-5 place-items-center rounded-full border-[1.5px] text-xs font-[640]",
                place < at && "border-accent bg-accent text-accent-ink",
                place === at && "border-accent text-accent-text",
                place > at && "border-control",
              )}
            >
              {place < at ? <Check aria-hidden className="size-3" strokeWidth={3} /> : place + 1}
            </span>
            {t(name)}
          </li>
        </Fragment>
      ))}
    </ol>
  );
}
