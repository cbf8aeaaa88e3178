import { AppError, type ErrorCode } from "./errors";

/** RFC 9457 problem details, as every error of the API is answered. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  requestId: string;
  [member: string]: unknown;
}

const kinds: Record<ErrorCode, { status: number; title: string }> = {
  invalid_input: { status: 400, title: "Invalid input" },
  unauthenticated: { status: 401, title: "Not signed in" },
  forbidden: { status: 403, title: "Not allowed" },
  not_found: { status: 404, title: "Not found" },
  method_not_allowed: { status: 405, title: "Method not allowed" },
  timeout: { status: 408, title: "Too slow" },
  conflict: { status: 409, title: "Conflict" },
  precondition_failed: { status: 412, title: "Changed meanwhile" },
  too_large: { status: 413, title: "Too large" },
  unsupported_media_type: { status: 415, title: "Unsupported content type" },
  unavailable: { status: 503, title: "Not ready" },
  insufficient_storage: { status: 507, title: "Disk full" },
};

/** The problem an error is answered with; what is no `AppError` gets a fixed text, its cause is for the log only. */
export function toProblem(error: unknown, requestId: string): Problem {
  if (!(error instanceof AppError)) {
    const detail = "Something went wrong on our side. Tell us the request id and we can find out what.";
    return { type: "about:blank", title: "Unexpected error", status: 500, detail, requestId };
  }
  const { status, title } = kinds[error.code];
  return {
    type: `urn:rubrica:problem:${error.code}`,
    title,
    status,
    detail: error.message,
    requestId,
    ...error.extra,
  };
}

export const problemType = "application/problem+json";
