/** A filter, or a field with functions of its own, that is forgotten in one of its places does not compile. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const copy = mkdtempSync(path.join(tmpdir(), "rubrica-forgotten-"));
afterAll(() => rmSync(copy, { recursive: true }));

test("what is added to the tables of fields and conditions alone is an error wherever it is missing", () => {
  for (const name of ["lib", "db", "components", "jobs", "tsconfig.json"]) {
    const isWanted = (file: string) => !/\.test\.tsx?$|testing$|fixtures$|migrations$/.test(file);
    cpSync(name, path.join(copy, name), { recursive: true, filter: isWanted });
  }
  symlinkSync(path.resolve("node_modules"), path.join(copy, "node_modules"));
  expect(filesWithErrors()).toEqual([]);
  change("lib/contacts/conditions.ts", "importId: idText,", "importId: idText, town: plainText,");
  change(
    "lib/contacts/fields.ts",
    "  notes: {",
    `  address: { kind: "special", columns: { address: "jsonb" }, exportNames: ["Address"] },
  company: { kind: "text", columns: { company: "text" }, isSortable: true, isBulkEditable: true, exportNames: ["Company"] },
  notes: {`,
  );
  expect(filesWithErrors()).toEqual([
    "components/contacts/bulk/editable-fields.ts",
    "components/contacts/filters/use-filter-kinds.ts",
    "components/contacts/form/clash-notice.tsx",
    "components/contacts/table/contacts-columns.tsx",
    "db/contacts/conditions-sql.ts",
    "db/contacts/read-contacts.ts",
    "db/imports/imported-columns.ts",
    "db/imports/staged-lines.ts",
    "db/sample-book.ts",
    "lib/contacts/contact.ts",
    "lib/contacts/filter.ts",
    "lib/export/export-columns.ts",
    "lib/import/rows/to-contact.ts",
    "lib/import/words/header-names.ts",
  ]);
}, 180_000);

function change(file: string, before: string, after: string): void {
  const place = path.join(copy, file);
  const text = readFileSync(place, "utf8");
  expect(text.split(before)).toHaveLength(2);
  writeFileSync(place, text.replace(before, after));
}

function filesWithErrors(): string[] {
  const tsc = path.resolve("node_modules/.bin/tsc");
  const said = (() => {
    try {
      return execFileSync(tsc, ["--noEmit", "--incremental", "false"], { cwd: copy, encoding: "utf8" });
    } catch (error) {
      return String((error as { stdout: unknown }).stdout);
    }
  })();
  const files = [...said.matchAll(/^(\S+)\(\d+,\d+\): error/gm)].map(([, file = ""]) => file);
  return [...new Set(files)].sort();
}
