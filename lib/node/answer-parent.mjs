/** The side of the child in `ask-child.ts`; plain JavaScript for children that are started without a loader. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** One by one, messages cost more than what they say. */
const messagesAtOnce = 500;

/**
 * Takes the task of whoever started this process and tells what comes of it, when it is asked for it; ends with them.
 * @param {(task: any) => Iterable<unknown> | AsyncIterable<unknown>} answer
 */
export function answerParent(answer) {
  process.once("disconnect", () => process.exit(1));
  process.once("message", async ({ task, processorTime }) => {
    if (processorTime) watch(processorTime);
    let messages = [];
    for await (const message of answer(task)) {
      if (messages.push(message) < messagesAtOnce) continue;
      const asked = once(process, "message");
      process.send?.({ messages, isLast: false });
      await asked;
      messages = [];
    }
    // Not the end of this process: it waits to be ended, so that its last words arrive before the news of its end.
    process.send?.({ messages, isLast: true });
  });
}

/** @param {number} processorTime */
function watch(processorTime) {
  new Worker(new URL("./watch-child.mjs", import.meta.url), {
    workerData: { processorTime, parent: process.ppid },
  }).unref();
}
