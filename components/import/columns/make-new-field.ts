import { toFieldKey } from "@/components/settings/field-key";
import type { CountryCode } from "@/lib/contacts/phone";
import type { CustomField, NewCustomField } from "@/lib/custom-fields";
import { guessFieldType } from "./guess-field-type";
import type { PreviewColumn } from "./preview";

/** A field for a column, named after its header, with the type its values have and a key nobody has yet. */
export function makeNewField(
  { header, samples }: PreviewColumn,
  customFields: CustomField[],
  country: CountryCode,
): NewCustomField {
  const wanted = toFieldKey(header);
  const isTaken = (key: string) => customFields.some((field) => field.key === key);
  let key = wanted;
  for (let n = 2; isTaken(key); n += 1) key = `${wanted.slice(0, 60)}${n}`;
  return { key, label: header.slice(0, 100), type: guessFieldType(samples, country) };
}
