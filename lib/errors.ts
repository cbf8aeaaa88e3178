/** What went wrong with one field of the input. `code` is stable; `message` tells a person what to do next. */
export interface FieldError {
  field: string;
  code: string;
  message: string;
}

export type ErrorCode =
  | "invalid_input"
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "method_not_allowed"
  | "timeout"
  | "conflict"
  | "precondition_failed"
  | "too_large"
  | "unsupported_media_type"
  | "unavailable"
  | "insufficient_storage";

/** An error the caller can act on. Everything else that is thrown becomes a 500 with a fixed text. */
export class AppError extends Error {
  override name = "AppError";

  /** @param extra members added to the problem details, e.g. `contactId` of the contact in the way */
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly extra: { errors?: FieldError[]; [member: string]: unknown } = {},
  ) {
    super(message);
  }
}

/** Whether the caller can do something about it; everything else may go better another time. */
export function isRefusal(error: unknown): error is AppError {
  return error instanceof AppError && error.code !== "unavailable";
}

/** A 400 that names one field. */
export function invalidField(field: string, code: string, message: string): AppError {
  return new AppError("invalid_input", message, { errors: [{ field, code, message }] });
}

/** The 404 for a thing of the account; a thing of another account is answered with the very same. */
export function notFound(what: string): AppError {
  return new AppError("not_found", `There is no such ${what} in this account.`);
}
