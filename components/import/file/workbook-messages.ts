import type { AppError, ErrorCode } from "@/lib/errors";
import type { TableFormat } from "@/lib/import/formats/file-format";
import type { FileHead } from "./file-head";

/** A file whose beginning is found only by unpacking it. */
export interface WorkbookRequest {
  file: File;
  format: Exclude<TableFormat, "text">;
  sheet?: string;
}

/** Errors do not pass between threads by themselves. */
export type WorkbookAnswer =
  | { kind: "read"; head: FileHead }
  | { kind: "refused"; code: ErrorCode; message: string; extra: AppError["extra"] }
  | { kind: "failed"; reason: string };
