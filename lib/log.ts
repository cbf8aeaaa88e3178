import { readEnvironment } from "./environment";

const levels = ["error", "warn", "info", "debug"] as const;
type Level = (typeof levels)[number];

/** One line of JSON on standard error, from the level of `LOG_LEVEL` on. */
export function log(level: Level, message: string, details: Record<string, unknown> = {}): void {
  if (levels.indexOf(level) > levels.indexOf(readEnvironment().LOG_LEVEL)) return;
  const line = { at: new Date().toISOString(), level, message, ...details };
  process.stderr.write(`${JSON.stringify(line, errorsAsText)}\n`);
}

function errorsAsText(_name: string, value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  return {
    message: value.message,
    stack: value.stack,
    ...(value.cause !== undefined && { cause: value.cause }),
  };
}
