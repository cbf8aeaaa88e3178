"use client";

import { useTranslations } from "use-intl/react";

/** Gives `a few seconds`, `40 s`, `3 min`: no more exact than anybody can know. */
export function useDuration(): (seconds: number) => string {
  const t = useTranslations("imports.duration");
  return (seconds) => {
    if (seconds < 5) return t("few");
    if (seconds <= 55) return t("seconds", { seconds: Math.ceil(seconds / 5) * 5 });
    if (seconds < 3600) return t("minutes", { minutes: Math.ceil(seconds / 60) });
    return t("hours", { hours: Math.floor(seconds / 3600), minutes: Math.ceil((seconds % 3600) / 60) });
  };
}
