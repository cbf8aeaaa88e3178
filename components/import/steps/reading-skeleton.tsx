"use client";

import { useTranslations } from "use-intl/react";
import { Skeleton } from "@/components/ui/skeleton";

export function ReadingSkeleton() {
  const t = useTranslations("imports");
  return (
    <div role="status" aria-label={t("reading")} className="mx-5 flex flex-col gap-2.5 max-sm:mx-3">
      <Skeleton className="h-12 rounded-lg" />
      <Skeleton className="h-64 rounded-lg" />
    </div>
  );
}
