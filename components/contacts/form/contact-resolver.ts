import { type FieldErrors, type Resolver, set } from "react-hook-form";
import { type Reader, sayFieldError } from "@/components/say-problem";
import { newContact } from "@/lib/contacts/contact";
import { type CustomField, customFieldLimits, customFieldProblem, valueAt } from "@/lib/custom-fields";
import { toFieldErrors } from "@/lib/parse";
import { type ContactDraft, inputName, toInput } from "./contact-draft";

/** Judges the form by the schema of the API itself, and the account's fields by their own rules. */
export function contactResolver(fields: CustomField[], reader: Reader): Resolver<ContactDraft> {
  return (draft) => {
    const input = toInput(draft, fields);
    const issues = newContact.safeParse(input).error?.issues ?? [];
    const errors: FieldErrors<ContactDraft> = {};
    for (const problem of issues.flatMap(toFieldErrors).reverse())
      set(errors, problem.field, { type: problem.code, message: sayFieldError(reader, problem) });
    for (const field of fields) {
      const value = valueAt(input.customFields, field.key);
      if (value === null || customFieldProblem(field, value) === null) continue;
      set(errors, `customFields.${inputName(field.key)}`, {
        type: "custom",
        message: sayCustomField(reader, field),
      });
    }
    return Object.keys(errors).length > 0 ? { values: {}, errors } : { values: draft, errors: {} };
  };
}

function sayCustomField({ t }: Reader, { label, type, options = [] }: CustomField): string {
  const most = customFieldLimits.text;
  return t(`customFields.${type}`, { label, most, options: options.join(", ") });
}
