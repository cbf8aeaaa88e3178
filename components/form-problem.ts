import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import { ApiProblem, problemText } from "./fetch-json";

/** Puts the server's field errors at their fields, and what belongs to no field at `root`. */
export function showProblem<Values extends FieldValues>(form: UseFormReturn<Values>, error: unknown) {
  const fields = error instanceof ApiProblem ? error.errors : [];
  const known = fields.filter(({ field }) => isFieldOf(form, field));
  for (const [place, { field, message }] of known.entries()) {
    form.setError(field as FieldPath<Values>, { message }, { shouldFocus: place === 0 });
  }
  if (known.length === 0) form.setError("root", { message: problemText(error) });
}

function isFieldOf<Values extends FieldValues>(form: UseFormReturn<Values>, field: string): boolean {
  const [first = ""] = field.split(/[.[]/);
  return first in form.getValues();
}
