/**
 * Reads one workbook from stdin with SheetJS and writes its rows to stdout, a JSON array of raw cells a line. A process of
 * its own because SheetJS holds a file whole in memory many times over and cannot be bounded or stopped from inside.
 */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { answerXls } from "./xls-answer.mjs";

const [question, processorTime] = process.argv.slice(2).map((argument) => JSON.parse(argument));
new Worker(new URL("./xls-watch.mjs", import.meta.url), { workerData: processorTime }).unref();
for (const message of answerXls(await readAll(process.stdin), question)) await write(message);

async function readAll(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function write(value) {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, "drain");
}
