/**
 * What the columns of files with these headers became the last time, kept in the browser for each account: a
 * convenience of the person who imports, so it need not outlive the browser. Bounded: the oldest go first.
 */
import { z } from "zod";
import type { ColumnTarget, Targets } from "@/components/import/draft/plan";
import { type CustomField, newCustomField } from "@/lib/custom-fields";
import { isImportField } from "@/lib/import/columns/mapping";
import type { Preview } from "./preview";

const mostRemembered = 30;
const target = z.union([z.string(), z.null(), z.strictObject({ newField: newCustomField })]);
const memory = z.array(z.strictObject({ headers: z.string(), targets: z.record(z.string(), target) }));
type Memory = z.output<typeof memory>;

/** @returns null where nothing is remembered of such a file, or it has no headers */
export function recallTargets(
  accountId: number,
  headers: (string | null)[],
  customFields: CustomField[],
): Targets | null {
  const known = readMemory(accountId).find((entry) => entry.headers === keyOf(headers));
  if (!known || headers.every((header) => header === null)) return null;
  const kept = Object.entries(known.targets).flatMap(([index, chosen]) => {
    const current = bringUpToDate(chosen, customFields);
    return current === undefined ? [] : [[index, current]];
  });
  return Object.fromEntries(kept);
}

/** Columns without headers are like those of any other file: nothing is kept of them. */
export function rememberTargets(accountId: number, { columns, headerRow }: Preview): void {
  if (headerRow === 0) return;
  const headers = keyOf(columns.map(({ header }) => header));
  const targets = Object.fromEntries(columns.map(({ index, target: chosen }) => [index, chosen]));
  const others = readMemory(accountId).filter((entry) => entry.headers !== headers);
  const kept = [{ headers, targets }, ...others].slice(0, mostRemembered);
  window.localStorage.setItem(placeOf(accountId), JSON.stringify(kept));
}

/** A field that was made since is that field; one that was deleted is guessed afresh. */
function bringUpToDate(chosen: ColumnTarget, customFields: CustomField[]): ColumnTarget | undefined {
  if (chosen === null) return null;
  if (typeof chosen === "object") {
    const made = customFields.some(({ key }) => key === chosen.newField.key);
    return made ? `customFields.${chosen.newField.key}` : chosen;
  }
  const isKnown = isImportField(chosen) || customFields.some(({ key }) => chosen === `customFields.${key}`);
  return isKnown ? chosen : undefined;
}

function keyOf(headers: (string | null)[]): string {
  return headers.map((header, index) => header?.trim() || `Column ${index + 1}`).join("\u001f");
}

/** Whatever else lies in its place counts as nothing. */
function readMemory(accountId: number): Memory {
  const text = window.localStorage.getItem(placeOf(accountId)) ?? "[]";
  const read = memory.safeParse(parseJson(text));
  return read.success ? read.data : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function placeOf(accountId: number): string {
  return `rubrica.mappings.${accountId}`;
}
