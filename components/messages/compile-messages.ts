import compile from "icu-minify/compile";
import type {} from "use-intl/core";
import { en } from "./en";
import { it } from "./it";
import type { Language } from "./language";

export type Messages = typeof en;
/** A part of the sentences: those of one noun. */
export type MessagesPart = keyof Messages;

declare module "use-intl/core" {
  /** What makes a key that is missing, or a value a sentence needs, an error of the compiler. */
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}

const sentences: Record<Language, Record<MessagesPart, object>> = { en, it };
const compiled = new Map<string, unknown>();

/**
 * Parts of the sentences of a language, compiled once in the life of the server: the browser gets no parser.
 * They are typed as what they were made of, because that is how `useTranslations` knows their keys.
 */
export function compileMessages<Part extends MessagesPart>(
  language: Language,
  parts: readonly Part[],
): Pick<Messages, Part> {
  const entries = parts.map((part) => [part, compilePart(language, part)]);
  return Object.fromEntries(entries) as Pick<Messages, Part>;
}

function compilePart(language: Language, part: MessagesPart): unknown {
  const key = `${language}.${part}`;
  if (!compiled.has(key)) compiled.set(key, compileAll(sentences[language][part]));
  return compiled.get(key);
}

function compileAll(sentence: string | object): unknown {
  if (typeof sentence === "string") return plain(compile(sentence));
  return Object.fromEntries(Object.entries(sentence).map(([key, part]) => [key, compileAll(part)]));
}

/** The compiler makes objects without a prototype, which React does not hand to the browser. */
function plain(message: unknown): unknown {
  return JSON.parse(JSON.stringify(message));
}
