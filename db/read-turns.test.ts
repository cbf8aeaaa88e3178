import { expect, test } from "vitest";
import { createTurns } from "./read-turns";

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

test("an owner has a share of the turns, and others go before its queue", async () => {
  const take = createTurns({ atOnce: 3, ofOwner: 2, longestWait: 5000 });
  const started: string[] = [];
  const ends: (() => void)[] = [];
  const start = (owner: string) =>
    take(owner).then((end) => {
      started.push(owner);
      ends.push(end);
    });
  const all = [..."aaaaa"].map(start);
  await soon();
  expect(started.join("")).toBe("aa");
  all.push(start("b"), start("c"));
  await soon();
  expect(started.join("")).toBe("aab");
  ends.shift()?.();
  await soon();
  // Of those who wait, the one with the fewest turns is the next.
  expect(started.join("")).toBe("aabc");
  while (ends.length > 0) {
    ends.shift()?.();
    await soon();
  }
  await Promise.all(all);
  expect(started.join("")).toBe("aabcaaa");
});

test("a wait ends with a 503 after its time, and at once when the caller hangs up", async () => {
  const take = createTurns({ atOnce: 1, ofOwner: 1, longestWait: 30 });
  const end = await take("a");
  const caller = new AbortController();
  const gone = take("a", caller.signal);
  caller.abort(new Error("gone"));
  await expect(gone).rejects.toThrow("gone");
  await expect(take("b")).rejects.toMatchObject({ code: "unavailable", extra: { retryAfter: 2 } });
  end();
  (await take("a"))();
  (await take("b"))();
});
