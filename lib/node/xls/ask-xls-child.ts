import type { RawCell } from "@/lib/import/formats/xls/xls-rows";
import { tooComplexWorkbook } from "@/lib/import/refused-file";
import { askChild, ChildEnded } from "@/lib/node/ask-child";

/** What is wanted of a workbook. */
export interface XlsQuestion {
  sheet: string | undefined;
  /** Sheets that SheetJS does not know to be hidden. */
  hidden: string[];
  only?: "sheets";
}

/** What the child says of it. */
export type XlsMessage =
  | [row: number, cells: RawCell[]]
  | { sheets?: string[]; isFrom1904?: boolean; unknownSheet?: string[]; problem?: string };

/** Milliseconds a process may take, by the clock and of a processor, before it is killed. */
export interface XlsPatience {
  timeout: number;
  processorTime: number;
}

/**
 * Has a workbook read by a process of its own.
 * @throws AppError `file_too_complex` when it runs out of time or memory
 */
export async function* askXlsChild(
  workbook: Uint8Array,
  question: XlsQuestion,
  patience: XlsPatience,
): AsyncIterable<XlsMessage> {
  const child = { source: "lib/node/xls/xls-child.mjs", memory: 1024, isDistrusted: true };
  try {
    yield* askChild<XlsMessage>({ workbook, question }, { ...child, ...patience });
  } catch (error) {
    throw error instanceof ChildEnded ? tooComplexWorkbook() : error;
  }
}
