/**
 * Reads one workbook with SheetJS. A process of its own because SheetJS holds a file whole in memory many times over and
 * cannot be bounded or stopped from inside.
 */
import { answerParent } from "../answer-parent.mjs";
import { answerXls } from "./xls-answer.mjs";

answerParent(({ workbook, question }) => answerXls(Buffer.from(workbook), question));
