import type { NewCustomField } from "@/lib/custom-fields";
import type { Import, ImportMode } from "@/lib/import/import";
import type { Preview } from "./columns/preview";
import type { FileHead } from "./file/file-head";

/** What a column becomes: a field, nothing, or a field that is yet to be made. */
export type ColumnTarget = string | null | { newField: NewCustomField };

/** By the index of the column. */
export type Targets = Record<number, ColumnTarget>;

/** Where the contacts of the file go besides the book. */
export type ListTarget = { kind: "none" } | { kind: "list"; id: number } | { kind: "new"; name: string };

/** What a person has decided about a file; what is not said is guessed. */
export interface Plan {
  encoding?: string;
  delimiter?: string;
  sheet?: string;
  /** From 1, as a spreadsheet counts; 0 where no row is a header. */
  headerRow?: number;
  country: string;
  mode: ImportMode;
  /** Missing until a column was changed: then what is remembered of such files, or guessed, holds. */
  targets?: Targets;
  list: ListTarget;
}

/** @param like an import whose choices are taken over */
export function startPlan(country: string, like?: Import): Plan {
  if (!like) return { country, mode: "CREATE_UPDATE", list: { kind: "none" } };
  const { settings, listId } = like;
  return {
    country: settings.defaultCountry,
    mode: settings.mode,
    list: listId === null ? { kind: "none" } : { kind: "list", id: listId },
  };
}

interface FormInput {
  file: File;
  head: FileHead;
  plan: Plan;
  preview: Preview;
}

/** The form that has a file checked: what was seen is what is done. */
export function toCheckForm({ file, head, plan, preview }: FormInput): FormData {
  const { list, country, mode } = plan;
  const fields = {
    fileName: nameOf(file, head),
    defaultCountry: country,
    mode,
    listId: list.kind === "list" ? list.id : undefined,
    newListName: list.kind === "new" ? list.name.trim() || undefined : undefined,
    ...readingFields(head, plan),
    ...columnFields(preview),
    dryRun: true,
    async: true,
  };
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, String(value));
  form.set("file", file);
  return form;
}

/** The call for cards knows them by their extension, the page by their content. */
function nameOf({ name }: File, { format }: FileHead): string {
  return format === "vcard" && !/\.vcf$/i.test(name) ? `${name}.vcf` : name;
}

export function uploadPath({ format }: FileHead): string {
  return format === "vcard" ? "/contacts/upload/vcard" : "/contacts/upload";
}

/** An encoding that was only guessed is sent with the guess; plain ASCII so far is left to the whole file to tell. */
function readingFields({ text }: FileHead, { encoding, sheet }: Plan) {
  return {
    encoding: encoding ?? (text?.isSure === false ? text.encoding : undefined),
    delimiter: text?.delimiter,
    sheet,
  };
}

function columnFields({ kind, headerRow, columns }: Preview) {
  if (kind === "cards") return {};
  const mapping = Object.fromEntries(columns.map(({ index, target }) => [index, withLabel(target)]));
  return {
    headerRow: headerRow || undefined,
    removeHead: headerRow === 0 ? false : undefined,
    mapping: JSON.stringify(mapping),
  };
}

/** A new field whose name was emptied is called as its key. */
function withLabel(target: ColumnTarget): ColumnTarget {
  if (target === null || typeof target === "string") return target;
  const { newField } = target;
  return { newField: { ...newField, label: newField.label.trim() || newField.key } };
}
