import { AppError } from "@/lib/errors";

/** Says so before anything is sent. @throws AppError `too_large` with `size` and `limit` in bytes */
export function refuseTooLarge({ size }: File, limit: number): void {
  if (size > limit) throw new AppError("too_large", `More than ${limit} bytes.`, { size, limit });
}
