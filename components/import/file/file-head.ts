import type { FileFormat } from "@/lib/import/formats/file-format";
import type { VCard } from "@/lib/import/formats/vcard/read-vcard";
import type { TableRow } from "@/lib/import/table";

/** What the beginning of a file shows. */
export interface FileHead {
  format: FileFormat;
  /** How many rows or cards the file has; an estimate unless `isWhole`, null where nothing is known. */
  rowCount: number | null;
  /** Whether what is here is all of the file. */
  isWhole: boolean;
  /** The first rows of a table. */
  rows?: TableRow[];
  /** Instead of rows, for contact cards. */
  cards?: VCard[];
  text?: TextFacts;
  sheets?: { names: string[]; chosen: string };
}

export interface TextFacts {
  encoding: string;
  /** False where the bytes allow several readings. */
  isSure: boolean;
  /** Other encodings it may be in. */
  candidates: string[];
  delimiter: string;
}

/** How a person says that the file is to be read. */
export interface ReadingChoices {
  encoding?: string;
  delimiter?: string;
  sheet?: string;
}

/** The most rows looked at: a hundred to show, and what may stand above the header. */
export const mostHeadRows = 110;
