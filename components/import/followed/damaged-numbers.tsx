"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { Import } from "@/lib/import/import";

/** Numbers that a spreadsheet has shortened look like ours to lose: says who did it, and the ways to get them back. */
export function DamagedNumbers({ report: { invalidReasons = [], format } }: { report: Import }) {
  const t = useTranslations("imports.damaged");
  const damaged = invalidReasons.find(({ code }) => code === "phone_damaged_by_spreadsheet");
  if (!damaged) return null;
  const isText = format === "text" || format === "html";
  return (
    <div className="mx-5 mb-3.5 flex items-start gap-2 rounded-md bg-warn-soft px-3 py-2.5 text-warn-text max-sm:mx-3">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div>
        <h2 className="font-[600]">{t("title", { count: damaged.count })}</h2>
        <p className="max-w-4xl">
          {t(isText ? "text" : "inBook", { example: damaged.examples[0] ?? "3.93E+11" })}
        </p>
      </div>
    </div>
  );
}
