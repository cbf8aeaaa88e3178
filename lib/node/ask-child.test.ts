import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { askChild, ChildEnded, type ChildOptions } from "./ask-child";

interface Message {
  pid?: number;
  environment?: string[];
  n?: number;
  bytes?: Uint8Array;
  at?: number;
}

const ask = (task: object, options: Partial<ChildOptions> = {}) =>
  askChild<Message>(task, { source: "lib/node/fixtures/child.mjs", memory: 64, ...options });

async function all(messages: AsyncIterable<Message>): Promise<Message[]> {
  const read = [];
  for await (const message of messages) read.push(message);
  return read;
}

const isAlive = (pid: number | undefined) => existsSync(`/proc/${pid}/exe`);

it("takes every message in its order, bytes as bytes", async () => {
  const messages = await all(ask({ count: 2_000 }));
  expect(messages.slice(1).map(({ n }) => n)).toEqual(Array.from({ length: 2_000 }, (_, n) => n));
  expect(messages[7]?.bytes).toEqual(new Uint8Array([6]));
  await expect.poll(() => isAlive(messages[0]?.pid)).toBe(false);
});

it("does not run ahead of whoever reads slowly", async () => {
  let [read, resumed] = [0, 0];
  for await (const { at } of ask({ count: 1_200 })) {
    if (++read === 2) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      resumed = Date.now();
    }
    if (read > 500) expect(at).toBeGreaterThanOrEqual(resumed);
  }
  expect(read).toBe(1_201);
});

it("ends with whoever stops reading", async () => {
  let pid: number | undefined;
  for await (const message of ask({ count: 5_000 })) {
    pid = message.pid;
    break;
  }
  await expect.poll(() => isAlive(pid)).toBe(false);
});

it.each<[string, object, Partial<ChildOptions>]>([
  ["fails", { fails: true }, { isDistrusted: true }],
  ["eats memory", { eats: true }, { isDistrusted: true }],
  ["takes too long by the clock", { waits: true }, { timeout: 500 }],
  ["takes too long of a processor", { turns: true }, { processorTime: 300 }],
])("says of a process that it ended when it %s", async (_what, task, options) => {
  await expect(all(ask(task, options))).rejects.toThrow(ChildEnded);
});

it("is killed by a signal, and not started after it", async () => {
  const signal = AbortSignal.timeout(500);
  await expect(all(ask({ turns: true }, { signal }))).rejects.toMatchObject({ name: "AbortError" });
  await expect(all(ask({}, { signal }))).rejects.toMatchObject({ name: "TimeoutError" });
});

it("keeps our settings from a process that is not trusted", async () => {
  process.env.DATABASE_URL ??= "postgres://secret@nowhere/none";
  const [trusted] = await all(ask({}));
  const [distrusted] = await all(ask({}, { isDistrusted: true }));
  expect(trusted?.environment).toContain("DATABASE_URL");
  expect(distrusted?.environment).not.toContain("DATABASE_URL");
});

it("ends with a parent that is killed, though it turns in circles", async () => {
  const parent = spawn(process.execPath, ["lib/node/fixtures/parent.mjs"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [line] = await once(parent.stdout, "data");
  const pid = Number(String(line));
  expect(isAlive(pid)).toBe(true);
  parent.kill("SIGKILL");
  await expect.poll(() => isAlive(pid)).toBe(false);
});
