import { readEnvironment } from "./environment";

const levels = ["error", "warn", "info", "debug"] as const;
type Level = (typeof levels)[number];

/**
 * One line of JSON on standard error, from the level of `LOG_LEVEL` on. Of a failed query it has the code, the text and
 * where it was sent from, never its values: those are somebody's name and number.
 */
export function log(level: Level, message: string, details: Record<string, unknown> = {}): void {
  if (levels.indexOf(level) > levels.indexOf(readEnvironment().LOG_LEVEL)) return;
  const line = { at: new Date().toISOString(), level, message, ...details };
  process.stderr.write(`${JSON.stringify(line, withoutValues)}\n`);
}

/** An error as one text for another log, as free of values as `log` writes it. */
export function describeError(error: unknown): string {
  return JSON.stringify(error, withoutValues) ?? String(error);
}

function withoutValues(_name: string, value: unknown): unknown {
  if (typeof value === "string") return withoutParameters(value);
  if (!(value instanceof Error)) return value;
  const { code, query, constraint_name: constraint } = value as Error & Record<string, unknown>;
  return {
    message: messageOf(value),
    ...(typeof code === "string" && { code }),
    ...(typeof constraint === "string" && { constraint }),
    ...(typeof query === "string" && { query }),
    stack: framesOf(value),
    ...(value.cause !== undefined && { cause: value.cause }),
  };
}

/** PostgreSQL names the value it could not read (class 22) in its message, e.g. `invalid input syntax for type date: "Anna"`. */
function messageOf({ message, ...error }: Error): string {
  const code = "code" in error ? String(error.code) : "";
  if (!/^22[0-9A-Z]{3}$/.test(code)) return withoutParameters(message);
  return message.replace(/"[\s\S]*"/, '"…"').replace(/: [\s\S]*/, ": …");
}

/** The frames of the stack alone: before them it repeats the message. */
function framesOf({ message, stack = "" }: Error): string[] {
  const at = stack.indexOf(message);
  const frames = at < 0 ? stack : stack.slice(at + message.length);
  return frames
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at "));
}

/** Drizzle ends the message of a failed query with its parameters, which may have lines of their own. */
function withoutParameters(text: string): string {
  return text.replace(/\n\s*params: [\s\S]*/, "");
}
