import { expect, test } from "vitest";
import type { Import } from "@/lib/import/import";
import { targetsLike } from "./targets-like";

const columns = [
  { index: 0, header: "Nome", field: "firstName" },
  { index: 1, header: "Città ", field: "customFields.city" },
  { index: 2, header: "Codice", field: null },
];
const before: Pick<Import, "columns"> = { columns };
const city = { key: "city", label: "City", type: "text" } as const;

test("columns of the same names become the same, wherever they stand", () => {
  expect(targetsLike(before, ["Codice", "Età", "Città", "Nome"], [city])).toEqual({
    0: null,
    2: "customFields.city",
    3: "firstName",
  });
});

test("a field that was deleted since is guessed afresh, and a file without a known header altogether", () => {
  expect(targetsLike(before, ["Nome", "Città"], [])).toEqual({ 0: "firstName" });
  expect(targetsLike(before, ["Name", null], [city])).toBeNull();
});
