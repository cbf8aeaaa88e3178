import { type FieldErrors, type FieldValues, type Resolver, set } from "react-hook-form";
import type { ZodType } from "zod";
import { toFieldErrors } from "@/lib/parse";
import { type Reader, sayFieldError } from "./say-problem";

/** Lets a schema of `lib` judge a form: the first issue of each field is shown at it, in the words of the reader. */
export function zodResolver<Values extends FieldValues, Output>(
  schema: ZodType<Output, unknown>,
  reader: Reader,
): Resolver<Values, unknown, Output> {
  return (values) => {
    const result = schema.safeParse(values);
    if (result.success) return { values: result.data, errors: {} };
    const errors: FieldErrors<Values> = {};
    for (const problem of result.error.issues.flatMap(toFieldErrors).reverse()) {
      set(errors, problem.field || "root", { type: problem.code, message: sayFieldError(reader, problem) });
    }
    return { values: {}, errors };
  };
}
