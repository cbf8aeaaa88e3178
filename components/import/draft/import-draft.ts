/**
 * The file a person has chosen and its way to the server, for the whole browser tab: it goes on while they look at other
 * pages. From the last byte on the import lives at the server and its id in the URL.
 */
import { ApiProblem, uploadForm } from "@/components/fetch-json";
import { AppError } from "@/lib/errors";
import type { Plan } from "./plan";

export interface Upload {
  /** Bytes. */
  sent: number;
  total: number;
  startedAt: number;
}

export interface ImportDraft {
  file: File | null;
  /** Null until something was decided. */
  plan: Plan | null;
  upload: Upload | null;
  /** Why the file did not arrive. */
  problem: Error | null;
  /** The import the file became. */
  importId: number | null;
}

const empty: ImportDraft = { file: null, plan: null, upload: null, problem: null, importId: null };
let draft = empty;
let stopping: AbortController | null = null;
const listeners = new Set<() => void>();

export function readDraft(): ImportDraft {
  return draft;
}

export function readEmptyDraft(): ImportDraft {
  return empty;
}

export function watchDraft(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Begins with another file; an upload under way is stopped. */
export function chooseFile(file: File | null): void {
  stopUpload();
  change({ ...empty, file });
}

export function changePlan(plan: Plan): void {
  change({ plan });
}

/** Back to the columns of the same file. */
export function reopenDraft(): void {
  change({ importId: null, problem: null });
}

export function stopUpload(): void {
  stopping?.abort();
  stopping = null;
}

/** Sends the form; the draft tells how it goes. */
export async function sendDraft(path: string, form: FormData): Promise<void> {
  const { file } = draft;
  const controller = new AbortController();
  stopping = controller;
  change({ upload: { sent: 0, total: file?.size ?? 0, startedAt: Date.now() }, problem: null });
  window.addEventListener("beforeunload", askBeforeLeaving);
  try {
    const { importId } = await uploadForm<{ importId: number }>(path, form, {
      signal: controller.signal,
      onProgress: (sent, total) => noteProgress(controller, sent, total),
    });
    if (stopping === controller) change({ upload: null, importId });
  } catch (error) {
    if (stopping === controller) change({ upload: null, problem: await explain(error, file) });
    else if (draft.file === file) change({ upload: null });
  } finally {
    window.removeEventListener("beforeunload", askBeforeLeaving);
    if (stopping === controller) stopping = null;
  }
}

function noteProgress(controller: AbortController, sent: number, total: number): void {
  if (stopping === controller && draft.upload) change({ upload: { ...draft.upload, sent, total } });
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function change(changes: Partial<ImportDraft>): void {
  draft = { ...draft, ...changes };
  for (const listener of listeners) listener();
}

/** A request that broke off does not say why: a file that is no longer what was chosen cannot be read any more. */
async function explain(error: unknown, file: File | null): Promise<Error> {
  if (!(error instanceof ApiProblem)) return error instanceof Error ? error : new Error(String(error));
  if (error.status !== 0 || !file) return error;
  const isThere = await file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
  const code = isThere ? "connection_broke" : "file_changed";
  return new AppError("invalid_input", "", { errors: [{ field: "file", code, message: "" }] });
}
