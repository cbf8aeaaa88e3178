import { spawn } from "node:child_process";
import { once } from "node:events";
import { beforeEach, expect, test } from "vitest";
import { claimKey } from "@/db/idempotency-keys";
import { newTestAccount } from "@/db/testing/account";
import { freeUnanswered, processName } from "./free-unanswered";
import { serverName } from "./spool";

let accountId: number;
beforeEach(async () => {
  accountId = await newTestAccount();
});

const claim = (server: string) => claimKey(accountId, { key: "k", requestHash: "h", server });

test("a start frees the keys of a process that is gone, and of one that had its number", async () => {
  const gone = spawn(process.execPath, ["-e", ""]);
  await once(gone, "exit");
  for (const holder of [`${await serverName()}:${gone.pid}`, await processName()]) {
    await claim(holder);
    await freeUnanswered();
    expect(await claim(holder)).toBeNull();
    await freeUnanswered();
  }
});

test("a start leaves the keys of another process on its folder, and of other folders", async () => {
  for (const holder of [`${await serverName()}:${process.ppid}`, `elsewhere:${process.pid}`]) {
    accountId = await newTestAccount();
    await claim(holder);
    await freeUnanswered();
    await expect(claim(holder)).rejects.toMatchObject({ code: "conflict" });
  }
});
