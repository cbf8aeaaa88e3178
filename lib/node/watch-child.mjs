/**
 * Ends the process that has used up its processor time, or has lost its parent. A thread of its own, which goes on while a
 * library turns in circles; by the clock a busy server would refuse what an idle one reads.
 */
import { workerData } from "node:worker_threads";

const { processorTime, parent } = workerData;

setInterval(() => {
  const { user, system } = process.cpuUsage();
  if ((user + system) / 1000 > processorTime || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, 100);
