import { AppError } from "./errors";

/** Whether a file could not be written because the disk is full, or the quota used up. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}

/** The 507 for whatever needs space that is not there. */
export function diskFull(cause: unknown): AppError {
  const message = "The server has no disk space left. Free some space on it, then try again.";
  const error = new AppError("insufficient_storage", message);
  error.cause = cause;
  return error;
}
