import type { CustomField } from "@/lib/custom-fields";
import { plainHeader } from "@/lib/import/words/header-names";
import { holdsValue } from "./find-header-row";

/**
 * The header a field has in a file of ours, by which an import finds it again: its label, unless another field has that
 * too or it would not be taken for a header; then its key.
 */
export function fieldHeader({ key, label }: CustomField, fields: CustomField[]): string {
  const others = fields.filter((other) => other.key !== key).flatMap((other) => [other.key, other.label]);
  const plain = plainHeader(label);
  const isTelling = plain !== "" && !holdsValue(label) && !others.some((name) => plainHeader(name) === plain);
  return isTelling ? label : key;
}
