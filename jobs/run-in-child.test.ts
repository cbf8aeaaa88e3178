import { type ChildProcess, fork } from "node:child_process";
import { EventEmitter } from "node:events";
import { availableParallelism } from "node:os";
import { expect, test, vi } from "vitest";

vi.mock("node:child_process", async (importOriginal) => ({
  ...(await importOriginal<object>()),
  fork: vi.fn(),
}));

test("the copies of this module, in the server and in Next's bundles, share the limit of child processes", async () => {
  const most = Math.max(2, Math.floor(availableParallelism() / 2));
  const children: EventEmitter[] = [];
  vi.mocked(fork).mockImplementation(() => {
    const child = Object.assign(new EventEmitter(), { send: () => true, kill: () => true });
    children.push(child);
    return child as unknown as ChildProcess;
  });
  const running: Promise<number>[] = [];
  for (let copy = 0; copy < 3; copy++) {
    vi.resetModules();
    const { runInChild } = await import("./run-in-child");
    for (let task = 0; task < most; task++)
      running.push(runInChild({ kind: "export", accountId: 1, exportId: task }, AbortSignal.timeout(10_000)));
  }
  await new Promise(setImmediate);
  expect(children).toHaveLength(most);
  for (let ended = 0; ended < running.length; ended++) {
    children[ended]?.emit("message", { messages: [{ kind: "done", count: ended }], isLast: true });
    await new Promise(setImmediate);
  }
  expect(await Promise.all(running)).toEqual(running.map((_, count) => count));
});
