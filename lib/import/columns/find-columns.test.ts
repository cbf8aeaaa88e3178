import { expect, it } from "vitest";
import type { TableRow } from "@/lib/import/table";
import { type ColumnChoices, findColumns } from "./find-columns";

const rows: TableRow[] = [
  { row: 1, cells: ["Report of November"] },
  { row: 3, cells: ["Nome", "Cellulare"] },
  { row: 4, cells: ["Anna", "333 1234567"] },
  { row: 6, cells: ["Bruno", "333 7654321"] },
];

const find = (choices: Partial<ColumnChoices>) => findColumns(rows, { customFields: [], ...choices });

it("gives the header by the row a person sees, and what stands below it", () => {
  const { headerRow, columns, body } = find({});
  expect(headerRow).toBe(3);
  expect(columns.map(({ field }) => field)).toEqual(["fullName", "phoneNumber"]);
  expect(body.map(({ row }) => row)).toEqual([4, 6]);
});

it("takes the row that is chosen for the header, and leaves out what is above it", () => {
  const { headerRow, columns, body } = find({ headerRow: 4, mapping: { 1: "phoneNumber" } });
  expect([headerRow, columns[0]?.header]).toEqual([4, "Anna"]);
  expect(body.map(({ row }) => row)).toEqual([6]);
});

it.each([2, 5, 7])("refuses row %i, which has nothing to take headers from", (headerRow) => {
  const errors = [expect.objectContaining({ field: "headerRow", code: "header_row_unknown" })];
  expect(() => find({ headerRow })).toThrow(expect.objectContaining({ extra: { errors } }));
});

it("leaves all rows where none is a header", () => {
  const { headerRow, body } = findColumns(rows.slice(2), { customFields: [] });
  expect([headerRow, body.length]).toEqual([null, 2]);
});

it("guesses by the first rows alone, however many it is given", () => {
  const many = Array.from({ length: 200 }, (_, at) => ({ row: at + 1, cells: ["Anna", "333 1234567"] }));
  const wide = [...many, { row: 201, cells: ["Bruno", "333 7654321", "far below"] }];
  const { columns, body } = findColumns(wide, { customFields: [] });
  expect([columns.length, body.length]).toEqual([2, 201]);
});
