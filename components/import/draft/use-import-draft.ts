"use client";

import { useSyncExternalStore } from "react";
import { type ImportDraft, readDraft, readEmptyDraft, watchDraft } from "./import-draft";

export function useImportDraft(): ImportDraft {
  return useSyncExternalStore(watchDraft, readDraft, readEmptyDraft);
}
