import type { Messages } from "@/components/messages/compile-messages";
import { apiLanguage, type Language } from "@/components/messages/language";
import type { FieldError } from "@/lib/errors";
import { ApiProblem } from "./fetch-json";
import type { Translator } from "./translator";

export interface Reader {
  t: Translator<"problems">;
  language: Language;
}

/** What to show a person for anything that was thrown. */
export function sayProblem({ t, language }: Reader, error: unknown): string {
  if (!(error instanceof ApiProblem)) return t("unexpected");
  const { kind, status, detail, errors } = error;
  if (detail && language === apiLanguage) return detail;
  const [first] = errors;
  if (first) return sayFieldError({ t, language }, first);
  const key = `kinds.${kind}`;
  return isKey(t, key) ? t(key) : t("unreadable", { status });
}

/** By its field and code where there is a sentence for both, else by its code. */
export function sayFieldError({ t, language }: Reader, { field, code, message }: FieldError): string {
  if (message && language === apiLanguage) return message;
  const keys = [`fields.${field}_${code}`, `codes.${code}`];
  return t(keys.find((key) => isKey(t, key)) ?? "codes.invalid");
}

type Problems = Messages["problems"];
type Key =
  | `kinds.${keyof Problems["kinds"]}`
  | `codes.${keyof Problems["codes"]}`
  | `fields.${keyof Problems["fields"]}`;

/** Codes come over the wire: whether there is a sentence for one is known only then. */
function isKey(t: Translator<"problems">, key: string): key is Key {
  return t.has(key as Key);
}
