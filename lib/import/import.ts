import type { CountryCode } from "@/lib/contacts/phone";
import type { Mapping } from "./columns";

export const importStatuses = [
  "QUEUED",
  "READING",
  "CHECKING",
  "CHECKED",
  "RUNNING",
  "COMPLETED",
  "FAILED",
  "CANCELLED",
  "REVERTED",
] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** Every row of a file ends in exactly one of these. */
export const rowOutcomes = ["created", "updated", "unchanged", "skipped", "duplicate", "invalid"] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

export const importModes = ["CREATE_UPDATE", "CREATE", "UPDATE"] as const;
export type ImportMode = (typeof importModes)[number];

/** What the caller of an import asked for, whatever the dialect it was asked in. */
export interface ImportPlan {
  mode: ImportMode;
  listId?: number;
  newListName?: string;
  defaultCountry: CountryCode;
  removeHead?: boolean;
  headerRow?: number;
  mapping?: Mapping;
  encoding?: string;
  delimiter?: string;
  sheet?: string;
  /** Rows shown in the answer. */
  limit: number;
  dryRun: boolean;
}

/** Rows by their outcome; `total` is the sum of the others. */
export interface ImportSummary {
  total: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  duplicates: number;
  invalid: number;
}

export interface ImportReport {
  format?: string;
  encoding?: string;
  delimiter?: string;
  columns: { index: number; header: string | null; field: string | null }[];
  preview: { row: number; outcome: RowOutcome; contact: Record<string, unknown> | null }[];
  summary?: ImportSummary;
  updatedFields?: Record<string, number>;
  failure?: string;
}
