import type { NewCustomField } from "@/lib/custom-fields";

/** What a column becomes: a field, nothing, or a field that is yet to be made. */
export type ColumnTarget = string | null | { newField: NewCustomField };

/** Where the contacts of the file go besides the book. */
export type ListTarget = { kind: "none" } | { kind: "list"; id: number } | { kind: "new"; name: string };

/** What a person has decided about a file; what is not said is guessed. */
export interface Plan {
  encoding?: string;
  delimiter?: string;
  hasHeader?: boolean;
  country: string;
  targets: Record<number, ColumnTarget>;
  list: ListTarget;
}

export function startPlan(country: string): Plan {
  return { country, targets: {}, list: { kind: "none" } };
}

interface FormInput {
  file: File;
  plan: Plan;
  /** Every column as it was shown, so that what was seen is what is done; missing where the server guesses. */
  mapping?: Record<number, ColumnTarget>;
  dryRun: boolean;
}

/** The form of `POST /contacts/upload`. */
export function toForm({ file, plan, mapping, dryRun }: FormInput): FormData {
  const form = new FormData();
  const { encoding, delimiter, hasHeader, country, list } = plan;
  const fields = {
    fileName: file.name,
    defaultCountry: country,
    encoding,
    delimiter,
    removeHead: hasHeader,
    mapping: mapping && JSON.stringify(mapping),
    listId: list.kind === "list" ? list.id : undefined,
    newListName: list.kind === "new" ? list.name.trim() || undefined : undefined,
    dryRun: dryRun || undefined,
  };
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, String(value));
  form.set("file", file);
  return form;
}

export function uploadPath(file: File): string {
  return file.name.toLowerCase().endsWith(".vcf") ? "/contacts/upload/vcard" : "/contacts/upload";
}
