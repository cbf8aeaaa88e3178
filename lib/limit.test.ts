import { expect, test } from "vitest";
import { createLimit } from "./limit";

test("so many run at once, the others after them and in their order, also past a failure", async () => {
  const limit = createLimit(2);
  let [running, most] = [0, 0];
  const began: number[] = [];
  const act = (n: number) => async () => {
    began.push(n);
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 2));
    running -= 1;
    if (n === 1) throw new Error("no");
    return n;
  };
  const ended = await Promise.allSettled([0, 1, 2, 3, 4].map((n) => limit(act(n))));
  expect(ended.map(({ status }) => status)).toEqual(["fulfilled", "rejected", ...Array(3).fill("fulfilled")]);
  expect({ most, began }).toEqual({ most: 2, began: [0, 1, 2, 3, 4] });
});
