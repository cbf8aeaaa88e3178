/** As `lib/node/xls/xls-child.mjs`, for one workbook after the other. */
import { answerXls } from "../../lib/node/xls/xls-answer.mjs";

process.once("disconnect", () => process.exit());
process.on("message", ({ workbook, question }) =>
  process.send([...answerXls(Buffer.from(workbook), question)]),
);
