import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import { ApiProblem } from "./fetch-json";
import { type Reader, sayFieldError, sayProblem } from "./say-problem";

/** Puts the server's field errors at their fields, and what belongs to no field at `root`. */
export function showProblem<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  error: unknown,
  reader: Reader,
) {
  const fields = error instanceof ApiProblem ? error.errors : [];
  const known = fields.filter(({ field }) => isFieldOf(form, field));
  for (const [place, problem] of known.entries()) {
    const message = sayFieldError(reader, problem);
    form.setError(problem.field as FieldPath<Values>, { message }, { shouldFocus: place === 0 });
  }
  if (known.length === 0) form.setError("root", { message: sayProblem(reader, error) });
}

function isFieldOf<Values extends FieldValues>(form: UseFormReturn<Values>, field: string): boolean {
  const [first = ""] = field.split(/[.[]/);
  return first in form.getValues();
}
