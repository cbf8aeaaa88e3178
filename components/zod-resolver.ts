import { type FieldErrors, type FieldValues, type Resolver, set } from "react-hook-form";
import type { ZodType } from "zod";

/** Lets a schema of `lib` judge a form: the first issue of each field is shown at it. */
export function zodResolver<Values extends FieldValues, Output>(
  schema: ZodType<Output, unknown>,
): Resolver<Values, unknown, Output> {
  return (values) => {
    const result = schema.safeParse(values);
    if (result.success) return { values: result.data, errors: {} };
    const errors: FieldErrors<Values> = {};
    for (const { path, message, code } of [...result.error.issues].reverse()) {
      set(errors, path.join(".") || "root", { type: code, message });
    }
    return { values: {}, errors };
  };
}
