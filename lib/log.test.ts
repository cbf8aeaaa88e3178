import { expect, test, vi } from "vitest";
import { log } from "./log";

test("an error is logged without the parameters of its query", () => {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  log("error", "it failed", { error: new Error("Failed query: select 1\nparams: Anna,+393331234567") });
  const line = String(write.mock.calls[0]?.[0]);
  write.mockRestore();
  expect(line).toContain("Failed query: select 1");
  expect(line).not.toContain("Anna");
});
