import { expect, it, vi } from "vitest";

it("gives every copy of a module the same thing, made once", async () => {
  const make = vi.fn(() => new Map());
  const copies = [];
  for (let copy = 0; copy < 3; copy++) {
    vi.resetModules();
    const { oncePerProcess } = await import("./process-wide");
    copies.push(oncePerProcess("a test", make));
  }
  expect(new Set(copies).size).toBe(1);
  expect(make).toHaveBeenCalledOnce();
});
