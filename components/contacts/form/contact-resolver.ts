import { type FieldErrors, type Resolver, set } from "react-hook-form";
import { newContact } from "@/lib/contacts/contact";
import { type CustomField, customFieldProblem } from "@/lib/custom-fields";
import { type ContactDraft, toInput } from "./contact-draft";

/** Judges the form by the schema of the API itself, and the account's fields by their own rules. */
export function contactResolver(fields: CustomField[]): Resolver<ContactDraft> {
  return (draft) => {
    const input = toInput(draft, fields);
    const issues = newContact.safeParse(input).error?.issues ?? [];
    const errors: FieldErrors<ContactDraft> = {};
    for (const { path, message, code } of [...issues].reverse())
      set(errors, path.join("."), { type: code, message });
    for (const field of fields) {
      const value = input.customFields[field.key];
      const message = value === null ? null : customFieldProblem(field, value);
      if (message) set(errors, `customFields.${field.key}`, { type: "custom", message });
    }
    return Object.keys(errors).length > 0 ? { values: {}, errors } : { values: draft, errors: {} };
  };
}
