import type { FileFormat } from "@/lib/import/formats/file-format";
import type { VCard } from "@/lib/import/formats/vcard/read-vcard";
import type { Table, TableRow } from "@/lib/import/table";

/** What the beginning of a file shows. */
export interface FileHead extends Pick<Table, "text" | "sheets"> {
  format: FileFormat;
  /** How many rows or cards the file has; an estimate unless `isWhole`, null where nothing is known. */
  rowCount: number | null;
  /** Whether what is here is all of the file. */
  isWhole: boolean;
  /** The first rows of a table. */
  rows?: TableRow[];
  /** Instead of rows, for contact cards. */
  cards?: VCard[];
}

/** The most rows looked at: a hundred to show, and what may stand above the header. */
export const mostHeadRows = 110;
