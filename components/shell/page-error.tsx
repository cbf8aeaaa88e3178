"use client";

import { useTranslations } from "use-intl/react";
import { ErrorState } from "@/components/ui/error-state";

/** What stands where the server could not draw a page. */
export function PageError({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations("shell.failed");
  return <ErrorState title={t("title")} detail={t("text")} onRetry={onRetry} />;
}
