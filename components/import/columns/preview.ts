import type { FileHead } from "@/components/import/file/file-head";
import { guessTable, type TableProblem } from "@/components/import/file/guess-table";
import type { ColumnTarget, Plan } from "@/components/import/plan";
import type { CountryCode } from "@/lib/contacts/phone";
import type { CustomField } from "@/lib/custom-fields";
import type { ContactField } from "@/lib/import/columns/mapping";
import type { VCard } from "@/lib/import/formats/vcard/read-vcard";
import type { Import } from "@/lib/import/import";
import { cardFields, listCardCells, readCard } from "@/lib/import/rows/card-to-contact";
import type { RowReading } from "@/lib/import/rows/row-reading";
import { createRowReader } from "@/lib/import/rows/to-contact";
import type { TableRow } from "@/lib/import/table";

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

const shownRows = 100;

/** The columns of a file with what they become, and its first rows or cards as they will be stored. */
export function makePreview(head: FileHead, context: PreviewContext): Preview {
  if (head.cards) return previewCards(head.cards, context);
  return previewTable(head.rows ?? [], head.format, context);
}

function previewTable(all: TableRow[], format: FileHead["format"], context: PreviewContext): Preview {
  const { body, ...guessed } = guessTable(all, context);
  return { kind: "table", ...guessed, rows: readRows(body, guessed.columns, format, context) };
}

function readRows(
  rows: TableRow[],
  columns: PreviewColumn[],
  format: FileHead["format"],
  { plan, customFields }: PreviewContext,
): PreviewRow[] {
  const newFields = columns.flatMap(({ target }) =>
    target !== null && typeof target === "object" ? [target.newField] : [],
  );
  const read = createRowReader(
    columns.map(({ index, target }) => ({ index, field: fieldOf(target) })),
    {
      defaultCountry: plan.country as CountryCode,
      customFields: [...customFields, ...newFields],
      format,
    },
  );
  return rows.slice(0, shownRows).map((row) => ({ ...read(row), cells: row.cells }));
}

function previewCards(cards: VCard[], { plan, customFields }: PreviewContext): Preview {
  return {
    kind: "cards",
    headerRow: 0,
    problem: null,
    isRemembered: false,
    columns: cardFields.map((field, index) => ({
      index,
      header: "",
      samples: [],
      target: field,
      isSure: true,
    })),
    rows: cards.slice(0, shownRows).map((card) => ({
      ...readCard(card, plan.country as CountryCode, customFields),
      cells: listCardCells(card),
    })),
  };
}

/** The field a target stands for, also where it is yet to be made. */
export function fieldOf(target: ColumnTarget): ContactField | null {
  if (target === null) return null;
  return (typeof target === "string" ? target : `customFields.${target.newField.key}`) as ContactField;
}
