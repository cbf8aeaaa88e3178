import type { CustomField } from "@/lib/custom-fields";
import { invalidField } from "@/lib/errors";
import { plainHeader } from "@/lib/import/words/header-names";
import { type ContactField, isImportField, type Mapping } from "./mapping";

/**
 * Turns what a request says of the columns into a field for each column it names; null leaves a column out.
 * @throws AppError `invalid_input` on `mapping`: a column or field that is not there, two columns for one field
 */
export function resolveMapping(
  mapping: Mapping,
  table: { headers: string[] | null; width: number; customFields: CustomField[] },
): Map<number, ContactField | null> {
  const resolved = new Map<number, ContactField | null>();
  for (const [column, target] of Object.entries(mapping)) {
    const index = findColumn(column, table.headers, table.width);
    if (index === null)
      throw refusal("mapping_column_unknown", `There is no column "${column}" in this file.`);
    const field = findField(target, table.customFields);
    if (field !== null && [...resolved.values()].includes(field)) {
      throw refusal("mapping_field_twice", `Two columns are mapped to "${field}". Choose one of them.`);
    }
    resolved.set(index, field);
  }
  return resolved;
}

/** The headers a mapping names, as `plainHeader` writes them; they tell which row is the header. */
export function headersOfMapping(mapping: Mapping): string[] {
  return Object.keys(mapping)
    .filter((column) => !/^\d+$/.test(column))
    .map(plainHeader);
}

function findColumn(column: string, headers: string[] | null, width: number): number | null {
  const exact = headers?.findIndex((header) => header.trim() === column.trim()) ?? -1;
  if (exact >= 0) return exact;
  if (/^\d+$/.test(column)) return Number(column) < width ? Number(column) : null;
  const plain = plainHeader(column);
  const alike = headers?.findIndex((header) => plain !== "" && plainHeader(header) === plain) ?? -1;
  return alike >= 0 ? alike : null;
}

function findField(target: Mapping[string], customFields: CustomField[]): ContactField | null {
  if (target === null || target === undefined) return null;
  if (typeof target === "object") return `customFields.${target.newField.key}`;
  if (isImportField(target)) return target;
  const key = /^customFields\.(.+)$/.exec(target)?.[1];
  if (key !== undefined && customFields.some((field) => field.key === key)) return `customFields.${key}`;
  throw refusal(
    "mapping_field_unknown",
    `There is no field "${target}". Use a field of a contact or customFields.<key>.`,
  );
}

function refusal(code: string, message: string): Error {
  return invalidField("mapping", code, message);
}
