import { expect, test } from "vitest";
import { explain } from "./explain";
import type { Part, Seen, Step } from "./model";

const anna = { uid: "0", id: 1, phone: "+1", firstName: "Anna", notes: null, lists: [], version: "0" };
const before: Part[] = [{ people: [anna], deadLists: [], records: {} }];
const seen = (changes: Partial<Seen> = {}): Seen => ({
  id: 1,
  phone: "+1",
  firstName: "Anna",
  notes: null,
  lists: [],
  ...changes,
});
const at = (from: number, to: number) => ({ from, to });
const rename = (name: string, when = at(0, 1)): Step => ({
  kind: "edit",
  name,
  id: 1,
  changes: { firstName: name },
  status: 200,
  ...when,
});
const imported = (firstName: string, outcome: string): Step => ({
  kind: "import",
  name: "row",
  record: "9:0",
  phone: "+1",
  firstName,
  outcome,
  list: null,
  ...at(0, 1),
});
const gone: Step = { kind: "delete", name: "gone", id: 1, deleted: 1, ...at(0, 1) };

test("calls side by side may come in any order, calls one after the other in theirs", () => {
  expect(explain(before, [rename("B"), rename("C")], [seen({ firstName: "B" })])).toHaveLength(1);
  const inTurn = [rename("B", at(0, 1)), rename("C", at(2, 3))];
  expect(explain(before, inTurn, [seen({ firstName: "B" })])).toEqual([]);
});

test("a lost change, a lost row and a contact that comes twice cannot be explained", () => {
  expect(explain(before, [rename("B")], [seen()])).toEqual([]);
  expect(explain(before, [imported("B", "updated")], [seen()])).toEqual([]);
  expect(explain(before, [imported("B", "created")], [seen({ firstName: "B" })])).toEqual([]);
  expect(explain(before, [gone, imported("B", "created")], [])).toEqual([]);
  expect(explain(before, [gone, imported("B", "updated")], [])).toHaveLength(1);
});

test("an undo takes back what nobody changed since, and leaves what somebody did", () => {
  const undo: Step = { kind: "undo", name: "undo", record: "9:0", ...at(4, 5) };
  const first = imported("B", "updated");
  expect(explain(before, [first, undo], [seen()])).toHaveLength(1);
  expect(explain(before, [first, undo], [seen({ firstName: "B" })])).toEqual([]);
  expect(explain(before, [first, rename("C", at(2, 3)), undo], [seen({ firstName: "C" })])).toHaveLength(1);
});
