import type { z } from "zod";
import { AppError, type FieldError } from "./errors";

/**
 * The input as the schema understands it.
 * @throws AppError 400 with every field that is wrong, unknown ones included
 */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw invalidFields(result.error.issues.flatMap(toFieldErrors));
}

/** Most errors an answer names; how many more there are is said. */
const mostErrors = 100;

/** The 400 for errors in fields. */
export function invalidFields(errors: FieldError[]): AppError {
  const more = errors.length - mostErrors;
  return new AppError("invalid_input", summary(errors), {
    errors: errors.slice(0, mostErrors),
    ...(more > 0 && { moreErrors: more }),
  });
}

function summary(errors: FieldError[]): string {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
  return first ? `${first.field ? `${first.field}: ` : ""}${first.message}${more}` : "The input is invalid.";
}

/** What an issue of a schema is called in the problem details. */
export function toFieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const field = pathName(issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      field: pathName([...issue.path, key]),
      code: "unknown_field",
      message: `There is no ${key} here. Check its spelling.`,
    }));
  }
  return [{ field, code: codeOf(issue), message: messageOf(issue) }];
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "custom" && typeof issue.params?.code === "string") return issue.params.code;
  if (issue.input === undefined && issue.code === "invalid_type") return "required";
  if (issue.code === "too_big") return "too_large";
  if (issue.code === "too_small") return "too_small";
  return "invalid";
}

function messageOf(issue: z.core.$ZodIssue): string {
  return issue.message.startsWith("Invalid input: expected object") ? "Send a JSON object." : issue.message;
}

/** `customFields.city`; the place within a list is left out. */
function pathName(path: PropertyKey[]): string {
  return path.filter((part) => typeof part !== "number").join(".");
}
