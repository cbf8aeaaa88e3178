import type { Targets } from "@/components/import/draft/plan";
import type { CustomField } from "@/lib/custom-fields";
import { isImportField } from "@/lib/import/columns/mapping";
import type { Import } from "@/lib/import/import";

/**
 * What columns become where another import had columns of the same names.
 * @returns null when no header is the same
 */
export function targetsLike(
  { columns }: Pick<Import, "columns">,
  headers: (string | null)[],
  customFields: CustomField[],
): Targets | null {
  const isKnown = (field: string | null) =>
    field === null || isImportField(field) || customFields.some(({ key }) => field === `customFields.${key}`);
  const targets = headers.flatMap((header, index) => {
    const same = columns.find((column) => header && column.header?.trim() === header.trim());
    return same && isKnown(same.field) ? [[index, same.field]] : [];
  });
  return targets.length > 0 ? Object.fromEntries(targets) : null;
}
