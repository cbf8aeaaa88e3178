import { formatBytes } from "@/components/format";
import { AppError } from "@/lib/errors";

/** Says so before anything is sent. @throws AppError `too_large` */
export function refuseTooLarge(file: File, limit: number): void {
  if (file.size <= limit) return;
  const message = `This file has ${formatBytes(file.size)}; at most ${formatBytes(limit)} can be imported at once. Split it and import the parts one after the other.`;
  throw new AppError("too_large", message, { errors: [{ field: "file", code: "file_too_large", message }] });
}
