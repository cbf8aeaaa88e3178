import { TriangleAlert } from "lucide-react";
import { formatCount } from "@/components/format";
import type { Import } from "@/lib/import/import";

/** Numbers that a spreadsheet has shortened look like ours to lose: says who did it, and the ways to get them back. */
export function DamagedNumbers({ report: { invalidReasons = [] } }: { report: Import }) {
  const damaged = invalidReasons.find(({ code }) => code === "phone_damaged_by_spreadsheet");
  if (!damaged) return null;
  const [example] = damaged.examples;
  return (
    <div className="mx-5 mb-3.5 flex items-start gap-2 rounded-md bg-warn-soft px-3 py-2.5 text-warn-text max-sm:mx-3">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div>
        <h2 className="font-[600]">
          {formatCount(damaged.count, "number")} {damaged.count === 1 ? "was" : "were"} damaged by Excel
        </h2>
        <p>
          It shortened them to something like {example} when the file was saved, and the missing digits cannot
          be guessed. If you have the workbook (.xlsx), import that: it still has them. Or format the column
          as text in the original, save it as CSV again, and check again.
        </p>
      </div>
    </div>
  );
}
