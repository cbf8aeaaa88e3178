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
  if (!(value instanceof Error)) return typeof value === "string" ? withoutParameters(value) : value;
  const { message, stack = "", cause } = value;
  return {
    message: withoutParameters(message),
    stack: withoutParameters(stack),
    ...(cause !== undefined && { cause }),
  };
}

/** A failed query is told with its parameters, and those are somebody's name and number. */
function withoutParameters(text: string): string {
  return text.replace(/\n\s*params: [^\n]*/g, "");
}
