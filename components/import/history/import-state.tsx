"use client";

import { useTranslations } from "use-intl/react";
import { Tag } from "@/components/ui/tag";
import type { ImportStatus } from "@/lib/import/status";

const tones = {
  QUEUED: "info",
  READING: "info",
  CHECKING: "info",
  CHECKED: "warn",
  RUNNING: "info",
  COMPLETED: "accent",
  FAILED: "danger",
  CANCELLED: "neutral",
  REVERTED: "neutral",
} as const;

export function ImportState({ status }: { status: ImportStatus }) {
  const t = useTranslations("imports.history");
  return <Tag tone={tones[status]}>{t(`states.${status}`)}</Tag>;
}
