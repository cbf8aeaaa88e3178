import { AppError } from "@/lib/errors";
import type { FileHead } from "./file-head";
import type { WorkbookAnswer, WorkbookRequest } from "./workbook-messages";

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
