import type { ColumnTarget } from "@/components/import/draft/plan";
import type { CustomField } from "@/lib/custom-fields";
import type { ContactField } from "@/lib/import/columns/mapping";

/** The field a target stands for, also where it is yet to be made. */
export function fieldOf(target: ColumnTarget): ContactField | null {
  if (target === null) return null;
  return (typeof target === "string" ? target : `customFields.${target.newField.key}`) as ContactField;
}

/** The fields that are yet to be made for these columns. */
export function newFieldsOf(columns: { target: ColumnTarget }[]): CustomField[] {
  return columns.flatMap(({ target }) =>
    target !== null && typeof target === "object" ? [target.newField] : [],
  );
}
