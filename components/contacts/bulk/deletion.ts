import { ApiProblem, fetchJson } from "@/components/fetch-json";
import type { Selection } from "@/lib/contacts/selection";

/** What the server says would go, counted just now. */
export interface DeletionPreview {
  matched: number;
  kept: number;
  sample: string[];
  keptSample: string[];
}

export interface Deletion {
  deleted: number;
  kept: number;
}

/** Above this number, and for "all except", the number has to be typed. */
const mostWithoutTyping = 100;

export function previewDeletion(selection: Selection, signal: AbortSignal): Promise<DeletionPreview> {
  return send({ ...selection, dryRun: true }, signal);
}

/** @throws ApiProblem 409 when the number is another by now; then nothing is deleted */
export function deleteSelection(selection: Selection, expectedCount: number): Promise<Deletion> {
  return send({ ...selection, expectedCount });
}

export function needsTyping(selection: Selection, matched: number): boolean {
  const isExact = "ids" in selection || ("filter" in selection && !selection.notIds);
  return matched > mostWithoutTyping || !isExact;
}

/** Whether what was typed is the number, with or without its separators. */
export function isNumberTyped(typed: string, matched: number): boolean {
  return typed.trim().replace(/[\s.,'’\u00a0\u202f]/g, "") === String(matched);
}

export function isOutdated(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 409;
}

function send<T>(body: object, signal?: AbortSignal): Promise<T> {
  return fetchJson<T>("/contacts", { method: "DELETE", body, signal });
}
