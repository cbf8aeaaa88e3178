"use client";

import { useTranslations } from "use-intl/react";
import { Skeleton } from "@/components/ui/skeleton";

const rows = Array.from({ length: 14 }, (_, place) => place);
const widths = ["w-36", "w-28", "w-40", "w-32"];

/** The shape of the table while its first rows are on the way. */
export function RowsSkeleton() {
  const t = useTranslations("contacts");
  return (
    <div role="status" aria-label={t("loading")} className="px-5 pt-[34px] max-sm:px-3">
      {rows.map((row) => (
        <div key={row} className="flex h-10 items-center gap-3 border-b border-line max-sm:h-12">
          <Skeleton className="size-4" />
          <Skeleton className="size-6 rounded-full" />
          <Skeleton className={`h-3 ${widths[row % 4]}`} />
          <span className="flex-1" />
          <Skeleton className={`h-3 ${widths[(row + 1) % 4]}`} />
          <Skeleton className={`h-3 max-md:hidden ${widths[(row + 2) % 4]}`} />
        </div>
      ))}
    </div>
  );
}
