import { fetchJson } from "@/components/fetch-json";
import type { Selection } from "@/lib/contacts/selection";

/** What the server says an edit would touch, counted just now. */
interface EditPreview {
  matched: number;
  sample: string[];
}

/** Whom an edit is for does not depend on what it sets. */
export function previewEdit(selection: Selection, signal: AbortSignal): Promise<EditPreview> {
  const body = { ...selection, set: { isTest: false }, dryRun: true };
  return fetchJson("/contacts", { method: "PATCH", body, signal });
}

/** @throws ApiProblem 409 when the number is another by now; then nothing is changed */
export function editSelection(
  selection: Selection,
  set: object,
  expectedCount: number,
): Promise<{ updated: number }> {
  return fetchJson("/contacts", {
    method: "PATCH",
    body: { ...selection, set, expectedCount },
  });
}
