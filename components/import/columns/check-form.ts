import type { ColumnTarget, Plan } from "@/components/import/draft/plan";
import type { FileHead } from "@/components/import/file/file-head";
import type { Preview } from "./preview";

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
