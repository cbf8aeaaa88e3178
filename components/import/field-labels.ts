import type { CustomField } from "@/lib/custom-fields";
import type { PlainField } from "@/lib/import/mapping";

export const fieldLabels: Record<PlainField, string> = {
  firstName: "First name",
  middleName: "Middle name",
  lastName: "Last name",
  fullName: "Full name",
  phoneNumber: "Phone number",
  email: "E-mail",
  gender: "Gender",
  notes: "Notes",
  isTest: "Test contact",
  communicationSupported: "Channels",
};

/** The words for a field as imports name it: `phoneNumber`, `customFields.city`. */
export function labelOf(field: string, customFields: CustomField[]): string {
  const key = field.replace(/^customFields\./, "");
  return fieldLabels[field as PlainField] ?? customFields.find((custom) => custom.key === key)?.label ?? key;
}
