/**
 * Gives a task to a process of its own and takes what it says, message by message (`answer-parent.mjs`). It cannot run
 * ahead: it goes on when it is asked for more. It never outlives whoever asks.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

export interface ChildOptions {
  /** Its program in the source: plain JavaScript starts quicker where nothing is built. */
  source: string;
  /** Megabytes of its heap. */
  memory: number;
  /** Other arguments for its node. */
  nodeOptions?: string[];
  /** Milliseconds it may take by the clock. */
  timeout?: number;
  /** Milliseconds of a processor it may take. */
  processorTime?: number;
  signal?: AbortSignal;
  /** Reads what strangers made: it gets none of our settings, and nothing it prints is taken. */
  isDistrusted?: boolean;
}

/** The process ended before its answer did. */
export class ChildEnded extends Error {
  override name = "ChildEnded";
}

/** @throws ChildEnded when it is killed, runs out of memory or time, or fails; AbortError after the signal */
export async function* askChild<Message>(task: unknown, options: ChildOptions): AsyncGenerator<Message> {
  options.signal?.throwIfAborted();
  const child = startChild(options);
  const ended = new AbortController();
  child.once("error", (error) => ended.abort(error));
  child.once("exit", (code, killedBy) => ended.abort(new ChildEnded(`it ended with ${code ?? killedBy}`)));
  try {
    for (let ask: object = { task, processorTime: options.processorTime }; ; ask = {}) {
      const { messages, isLast } = await answerOf<Message>(child, ask, ended.signal);
      yield* messages;
      if (isLast) return;
    }
  } finally {
    child.kill("SIGKILL");
  }
}

function startChild({ source, memory, nodeOptions = [], timeout, signal, isDistrusted }: ChildOptions) {
  const { file, loader } = programOf(source);
  return fork(/* turbopackIgnore: true */ file, [], {
    execArgv: [...loader, "--no-warnings", `--max-old-space-size=${memory}`, ...nodeOptions],
    serialization: "advanced",
    timeout,
    signal,
    killSignal: "SIGKILL",
    ...(isDistrusted && {
      env: { NODE_ENV: process.env.NODE_ENV },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    }),
  });
}

/**
 * What the build made of it, or the source. Not beside `import.meta.url`: bundlers move this module, never the child.
 */
function programOf(source: string): { file: string; loader: string[] } {
  const root = process.cwd();
  const { name, ext } = path.parse(source);
  if (process.env.NODE_ENV === "production")
    return {
      file: path.join(/* turbopackIgnore: true */ root, ".next", "programs", `${name}.mjs`),
      loader: [],
    };
  const loader = ext === ".ts" ? ["--import", "tsx"] : [];
  return { file: path.join(/* turbopackIgnore: true */ root, source), loader };
}

async function answerOf<Message>(
  child: ChildProcess,
  ask: object,
  ended: AbortSignal,
): Promise<{ messages: Message[]; isLast: boolean }> {
  ended.throwIfAborted();
  const answer = once(child, "message", { signal: ended });
  // That it cannot be sent means that the child is ending, which `ended` tells.
  child.send(ask, () => {});
  try {
    const [message] = await answer;
    return message;
  } catch (error) {
    throw ended.aborted ? ended.reason : error;
  }
}
