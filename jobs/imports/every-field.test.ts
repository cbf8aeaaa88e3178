/** A field that is added to a contact goes through all of an import: this fails for one that is left out anywhere. */
import { expect, test } from "vitest";
import { contactColumns } from "@/db/contacts/columns";
import { createCustomField } from "@/db/custom-fields/custom-fields";
import { sql } from "@/db/postgres";
import { newTestAccount } from "@/db/testing/account";
import {
  contactFieldNames,
  contactFields,
  forPlainFields,
  type PlainFieldName,
  type PlainKind,
  type SpecialFieldName,
} from "@/lib/contacts/fields";
import { importContent } from "../testing/import-content";
import { revertImport } from "./revert";

/** What a cell holds, and what it is changed to; the number stays, since rows are matched by it. */
type Cells = [before: string, after: string];
const plainCells: Record<PlainKind, Cells> = {
  text: ["old", "new"],
  email: ["anna@example.com", "annina@example.com"],
  gender: ["FEMALE", "OTHER"],
  flag: ["false", "true"],
};
const specialCells: Record<SpecialFieldName, Cells> = {
  fullName: ["Dr. Anna Rossi", "Prof. Annina Verdi"],
  phoneNumber: ["+393331234567", "+393331234567"],
  communicationSupported: ["SMS", "RCS"],
  customFields: ["Bari", "Lecce"],
};
const cells = {
  ...forPlainFields<Record<PlainFieldName, Cells>>((name) => plainCells[contactFields[name].kind]),
  ...specialCells,
};

test("an import writes every field, changes every field, and its undo brings every field back", async () => {
  const accountId = await newTestAccount();
  await createCustomField(accountId, { key: "city", label: "City", type: "text" });
  const mapping = Object.fromEntries(
    contactFieldNames.map((name, place) => [
      String(place),
      name === "customFields" ? "customFields.city" : name,
    ]),
  );
  const file = (which: 0 | 1) =>
    [contactFieldNames, contactFieldNames.map((name) => cells[name][which])]
      .map((row) => `${row.join(";")}\n`)
      .join("");
  const columns = contactColumns.map(({ name }) => name).filter((name) => name !== "custom_values");
  const stored = async () =>
    (await sql()`select ${sql()(columns)} from contacts where account_id = ${accountId}`)[0];

  await importContent(accountId, file(0), "a.csv", { mapping });
  const before = await stored();
  expect(Object.values(before ?? {})).not.toContain(null);
  const { importId, updatedFields } = await importContent(accountId, file(1), "b.csv", { mapping });
  expect(Object.keys(updatedFields ?? {}).sort()).toEqual(
    contactFieldNames.filter((name) => name !== "phoneNumber").sort(),
  );
  const after = await stored();
  for (const name of columns)
    if (!["phone_number", "is_valid"].includes(name)) expect(after?.[name], name).not.toEqual(before?.[name]);
  await revertImport(accountId, importId, { dryRun: false });
  expect(await stored()).toEqual(before);
});
