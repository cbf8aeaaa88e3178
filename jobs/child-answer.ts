import { orUnavailable } from "@/db/database-errors";
import { ImportMoved } from "@/db/imports/stage";
import { AppError, type ErrorCode } from "@/lib/errors";
import { describeError } from "@/lib/node/log";

/** What a process says in the end; errors do not pass between processes by themselves. */
export type ChildAnswer =
  | { kind: "done"; count: number }
  | { kind: "moved" }
  | { kind: "refused"; code: ErrorCode; message: string; extra: AppError["extra"] }
  | { kind: "failed"; reason: string };

export function toAnswer(thrown: unknown): ChildAnswer {
  if (thrown instanceof ImportMoved) return { kind: "moved" };
  const error = orUnavailable(thrown);
  if (error instanceof AppError)
    return { kind: "refused", code: error.code, message: error.message, extra: error.extra };
  return { kind: "failed", reason: describeError(error) };
}

/** @throws what the other process met */
export function readAnswer(answer: ChildAnswer): number {
  if (answer.kind === "moved") throw new ImportMoved();
  if (answer.kind === "refused") throw new AppError(answer.code, answer.message, answer.extra);
  if (answer.kind === "failed") throw new Error(`Another process failed: ${answer.reason}`);
  return answer.count;
}
