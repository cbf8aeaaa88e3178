/**
 * From the bytes of a file to the rows of its table: the one way for the server, which reads all of a file, and for the
 * browser, which shows its beginning. Readers of workbooks are loaded when a workbook comes.
 */
import { invalidField } from "@/lib/errors";
import { detectDelimiter, readCsv } from "./formats/csv/read-csv";
import type { XlsFormat } from "./formats/file-format";
import { importLimits } from "./limits";
import type { Table, TextFacts } from "./table";
import { decodeChunks, detectEncodingOfFile } from "./text/decode";
import { isEncoding } from "./text/encodings";
import { readChunks } from "./text/read-chunks";

/** How a person says that a file is to be read; what is not said is found out. */
export interface ReadingChoices {
  encoding?: string;
  delimiter?: string;
  /** Name of the sheet; by default the first visible one. */
  sheet?: string;
}

/** SheetJS cannot be bounded from inside, so where it runs is for the caller to say. */
type TableChoices = ReadingChoices &
  (
    | ({ format: "text" } & TextChoices)
    | { format: "xlsx" }
    | { format: "html" }
    | { format: XlsFormat; readXls: XlsReader }
  );

export type XlsReader = (
  file: Blob,
  options: { format: XlsFormat; sheet?: string },
) => Table | Promise<Table>;

/**
 * @param file in Node: `fs.openAsBlob(path)`
 * @throws AppError `too_large`, or `invalid_input` naming what is wrong with the file or a choice; also while rows are read
 */
export async function readTable(file: Blob, choices: TableChoices): Promise<Table> {
  const { sheet } = choices;
  if (choices.format === "text") return readText(file, choices);
  if (choices.format === "xlsx") {
    const { readXlsx } = await import("./formats/xlsx/read-xlsx");
    return readXlsx(file, { sheet });
  }
  if (choices.format === "html") {
    const { readHtmlTable } = await import("./formats/html/read-html-table");
    return { rows: readHtmlTable(file) };
  }
  return choices.readXls(file, { format: choices.format, sheet });
}

interface TextChoices extends ReadingChoices {
  /** The bytes are only the beginning: an unfinished record at their end is left out, not an error. */
  isHead?: boolean;
}

async function readText(file: Blob, choices: TextChoices): Promise<Table> {
  const found = await findEncoding(file, choices.encoding);
  const delimiter = choices.delimiter ?? (await findDelimiter(file, found.encoding));
  const text = decodeChunks(readChunks(file), found.encoding);
  const rows = readCsv(text, { delimiter, isHead: choices.isHead });
  return { rows, text: { ...found, delimiter } };
}

async function findEncoding(file: Blob, given: string | undefined): Promise<Omit<TextFacts, "delimiter">> {
  if (given !== undefined && !isEncoding(given))
    throw invalidField("encoding", "invalid", `${given} is no encoding known here.`);
  const looked = given === undefined ? file : headOf(file);
  const { encoding, sure, candidates } = await detectEncodingOfFile(readChunks(looked));
  if (given === undefined) return { encoding, isSure: sure, candidates };
  return { encoding: given, isSure: true, candidates: [...new Set([given, ...candidates])] };
}

async function findDelimiter(file: Blob, encoding: string): Promise<string> {
  for await (const text of decodeChunks(readChunks(headOf(file)), encoding)) return detectDelimiter(text);
  return ",";
}

function headOf(file: Blob): Blob {
  return file.slice(0, importLimits.headBytes);
}
