import type { ColumnTarget, Plan } from "@/components/import/draft/plan";
import type { CustomField } from "@/lib/custom-fields";
import type { AppError } from "@/lib/errors";
import type { Import } from "@/lib/import/import";
import type { RowReading } from "@/lib/import/rows/row-reading";

export interface PreviewColumn {
  index: number;
  header: string;
  samples: string[];
  target: ColumnTarget;
  /** False where it is only a guess by the values. */
  isSure: boolean;
}

export interface PreviewRow extends RowReading {
  cells: string[];
}

export interface Preview {
  kind: "table" | "cards";
  columns: PreviewColumn[];
  /** From 1, as a spreadsheet counts; 0 where no row is a header. */
  headerRow: number;
  rows: PreviewRow[];
  /** Why it cannot go on, for instance because no column is a number or an address. */
  problem: TableProblem | null;
  /** Whether the columns are as they were the last time. */
  isRemembered: boolean;
}

export interface PreviewContext {
  plan: Plan;
  customFields: CustomField[];
  accountId: number;
  /** An import whose columns are taken over where the headers are the same. */
  like?: Import;
}

/** Why a table cannot go on. */
export type TableProblem = "oneColumn" | "noKey" | "fieldTwice" | AppError;
