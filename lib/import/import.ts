import type { CountryCode } from "@/lib/contacts/phone";
import type { FieldError } from "@/lib/errors";
import type { FileFormat } from "@/lib/import/formats/file-format";
import type { Mapping } from "./columns/mapping";
import type { ImportedContact, RowIssue } from "./rows/row-reading";
import type { ImportStatus } from "./status";

/** Every row of a file ends in exactly one of these. */
export const rowOutcomes = ["created", "updated", "unchanged", "skipped", "duplicate", "invalid"] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

export const importModes = ["CREATE_UPDATE", "CREATE", "UPDATE"] as const;
export type ImportMode = (typeof importModes)[number];

/** Which call took the file: tables and contact cards each have their own. */
export type ImportSource = "table" | "cards";

/** What the caller of an import asked for, whatever the dialect it was asked in. */
export interface ImportPlan {
  source: ImportSource;
  mode: ImportMode;
  listId?: number;
  newListName?: string;
  defaultCountry: CountryCode;
  removeHead?: boolean;
  /** From 1, as a spreadsheet counts. */
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

export interface ImportedColumn {
  /** From 0. */
  index: number;
  header: string | null;
  /** Null: not imported. */
  field: string | null;
}

export interface PreviewRow {
  row: number;
  outcome: RowOutcome;
  /** As the row says it; null where it cannot be imported. */
  contact: ImportedContact | null;
}

export type ReportedIssue = RowIssue & { row: number };

/** A row that could not be imported, as it was read. */
export interface RejectedRow {
  row: number;
  cells: string[];
  errors: RowIssue[];
}

export interface RejectPage {
  rows: RejectedRow[];
  page: number;
  limit: number;
  total: number;
}

export interface InvalidReason {
  code: string;
  count: number;
  examples: string[];
}

/** What a file turned out to be. */
export interface FoundFile {
  format: FileFormat;
  /** Only of texts. */
  encoding?: string;
  delimiter?: string;
}

/** A row as it was read, before it is known what becomes of it. */
export type SampleRow = Omit<PreviewRow, "outcome">;

/** What an import did, or would do. */
export interface ImportFindings {
  preview: PreviewRow[];
  summary: ImportSummary;
  /** How many contacts got a new value in each field. */
  updatedFields: Record<string, number>;
  /** The first 100. */
  errors: ReportedIssue[];
  warnings: ReportedIssue[];
  invalidReasons: InvalidReason[];
}

/** What taking an import back did, or would do. */
export interface ImportReverted {
  /** Contacts the import had created. */
  deleted: number;
  /** Contacts that have their old values again. */
  restored: number;
  /** Memberships the import had added to contacts that stay. */
  removedFromList: number;
  /** Contacts left as they are, because somebody touched them since; the first 100 are named. */
  kept: number;
  keptContacts: { id: number; fullName: string }[];
}

/** What is kept of an import beside its rows; it grows as the import moves on. */
export interface ImportReport extends Partial<FoundFile>, Partial<ImportFindings> {
  columns: ImportedColumn[];
  sample: SampleRow[];
  /** Why it failed, for a person. */
  failure?: string;
  failureErrors?: FieldError[];
  reverted?: Omit<ImportReverted, "kept" | "keptContacts">;
}

/** How the caller asked for the file to be read and merged. */
export type ImportSettings = Omit<ImportPlan, "source" | "limit" | "dryRun" | "listId">;

/** An import as the API shows it. */
export interface Import extends Partial<FoundFile>, Partial<Omit<ImportFindings, "preview">> {
  importId: number;
  status: ImportStatus;
  fileName: string;
  listId: number | null;
  /** Of the list everybody in the file joins, also of one that the run is yet to make; null when it was deleted. */
  listName: string | null;
  settings: ImportSettings;
  columns: ImportedColumn[];
  preview: PreviewRow[];
  failure?: string;
  failureErrors?: FieldError[];
  reverted?: ImportReport["reverted"];
  /** Rows; `total` is null while the file is being read. */
  progress: { done: number; total: number | null };
  createdBy: string;
  createdAt: string;
}

/** An import that goes on behind the answer. */
export type AcceptedImport = Pick<Import, "importId" | "status">;
