import { expect, test } from "vitest";
import type { Translator } from "@/components/translator";
import type { CustomField } from "@/lib/custom-fields";
import { allColumns, defaultColumns } from "./contacts-columns";

const asNamed = Object.assign((key: string) => key, { has: () => true });
const columnsWith = (fields: CustomField[]) =>
  allColumns(
    fields,
    asNamed as unknown as Translator<"contacts.columns.names">,
    asNamed as unknown as Translator<"labels">,
  );

test("a field of the account called as a column of ours does not take its place", () => {
  const columns = columnsWith([{ key: "email", label: "Second e-mail", type: "text" }]);
  const [email, ...others] = columns.filter(({ id }) => id === "email");
  expect(others).toEqual([]);
  expect(email?.meta?.label).toBe("email");
});

test("the name alone cannot be hidden; channels and lists cannot be sorted", () => {
  const atFirst: string[] = defaultColumns;
  const columns = columnsWith([]).filter(({ id }) => atFirst.includes(id));
  expect(columns.filter(({ enableHiding }) => !enableHiding).map(({ id }) => id)).toEqual(["fullName"]);
  expect(columns.filter((column) => !("accessorFn" in column)).map(({ id }) => id)).toEqual([
    "channels",
    "lists",
  ]);
});
