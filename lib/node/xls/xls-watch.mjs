/**
 * Ends the process that has used up its processor time. A thread of its own, which goes on while SheetJS turns in
 * circles; by the clock a busy server would refuse what an idle one reads.
 */
import { workerData } from "node:worker_threads";

setInterval(() => {
  const { user, system } = process.cpuUsage();
  if ((user + system) / 1000 > workerData) process.kill(process.pid, "SIGKILL");
}, 100);
