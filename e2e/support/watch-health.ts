import { Worker } from "node:worker_threads";

/** In a thread of its own, so that what the test does does not count as the server's. */
const watch = `
const { get, Agent } = require("node:http");
const { parentPort, workerData } = require("node:worker_threads");
const agent = new Agent({ keepAlive: true });
let longest = 0;
let stopped = false;
parentPort.on("message", (message) => {
  if (message === "stop") stopped = true;
  parentPort.postMessage(longest);
  longest = 0;
});
const ask = () => {
  const began = performance.now();
  const next = () => {
    longest = Math.max(longest, performance.now() - began);
    if (stopped) parentPort.close();
    else setTimeout(ask, 20);
  };
  get(workerData, { agent }, (response) => response.resume().on("end", next)).on("error", next);
};
ask();
`;

export interface HealthWatch {
  /** Milliseconds the slowest answer of /healthz took since the last time this was asked. */
  slowest(): Promise<number>;
  stop(): Promise<void>;
}

/** Asks /healthz again 20 ms after each answer. */
export function watchHealth(url: string): HealthWatch {
  const worker = new Worker(watch, { eval: true, workerData: `${url}/healthz` });
  const ask = (message: string) => {
    worker.postMessage(message);
    return new Promise<number>((resolve) => worker.once("message", resolve));
  };
  return { slowest: () => ask("slowest"), stop: async () => void (await ask("stop")) };
}
