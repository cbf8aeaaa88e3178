import type { FileHead } from "@/components/import/file/file-head";
import type { CountryCode } from "@/lib/contacts/phone";
import type { VCard } from "@/lib/import/formats/vcard/read-vcard";
import { cardFields, listCardCells, readCard } from "@/lib/import/rows/card-to-contact";
import { createRowReader } from "@/lib/import/rows/to-contact";
import type { TableRow } from "@/lib/import/table";
import { guessTable } from "./guess-table";
import type { Preview, PreviewColumn, PreviewContext, PreviewRow } from "./preview";
import { fieldOf, newFieldsOf } from "./target-field";

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
  const read = createRowReader(
    columns.map(({ index, target }) => ({ index, field: fieldOf(target) })),
    {
      defaultCountry: plan.country as CountryCode,
      customFields: [...customFields, ...newFieldsOf(columns)],
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
