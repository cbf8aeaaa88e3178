"use client";

import { CloudOff } from "lucide-react";
import { useTranslations } from "use-intl/react";

/** Said while nobody answers; the questions go on by themselves. */
export function LostConnection({ isRunning }: { isRunning: boolean }) {
  const t = useTranslations("imports.lost");
  return (
    <div
      role="status"
      className="mx-5 mb-3.5 flex animate-fade items-start gap-2 rounded-md bg-warn-soft px-3 py-2 text-warn-text max-sm:mx-3"
    >
      <CloudOff aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        <b className="font-[600]">{t("title")}</b> {t(isRunning ? "running" : "checking")}
      </span>
    </div>
  );
}
