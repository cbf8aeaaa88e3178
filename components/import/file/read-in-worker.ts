import { AppError, type ErrorCode } from "@/lib/errors";
import type { FileFormat } from "@/lib/import/formats/file-format";
import type { FileHead } from "./file-head";

/** A file whose beginning is found only by unpacking it. */
export interface WorkbookRequest {
  file: File;
  format: Exclude<FileFormat, "text" | "vcard">;
  sheet?: string;
}

/** Errors do not pass between threads by themselves. */
export type WorkbookAnswer =
  | { kind: "read"; head: FileHead }
  | { kind: "refused"; code: ErrorCode; message: string; extra: AppError["extra"] }
  | { kind: "failed"; reason: string };

/** Reads a workbook on a thread of its own, so that the page stays alive. @throws AppError when it is none */
export function readInWorker(request: WorkbookRequest, signal: AbortSignal): Promise<FileHead> {
  const worker = new Worker(new URL("./read-workbook.worker.ts", import.meta.url), { type: "module" });
  const answer = new Promise<FileHead>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<WorkbookAnswer>) => {
      if (data.kind === "read") resolve(data.head);
      else if (data.kind === "refused") reject(new AppError(data.code, data.message, data.extra));
      else reject(new Error(data.reason));
    };
    worker.onerror = (event) =>
      reject(new Error(event.message || "The reader of workbooks could not start."));
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  worker.postMessage(request);
  return answer.finally(() => worker.terminate());
}
