import { log } from "@/lib/node/log";

/** What packages print as errors or warnings goes to the log, which leaves out the values of failed queries. */
export function sendConsoleToLog(): void {
  console.error = (...parts) => log("error", "console", { parts });
  console.warn = (...parts) => log("warn", "console", { parts });
}
