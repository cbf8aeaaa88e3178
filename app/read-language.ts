import { cookies, headers } from "next/headers";
import { cache } from "react";
import { createTranslator } from "use-intl/core";
import { compileMessages, type MessagesPart } from "@/components/messages/compile-messages";
import {
  type Language,
  languageCookie,
  pickLanguage,
  readTimeZone,
  timeZoneCookie,
} from "@/components/messages/language";

/** The language of this request: as chosen, else as the browser asks. */
export const readLanguage = cache(async (): Promise<Language> => {
  const chosen = (await cookies()).get(languageCookie)?.value;
  return pickLanguage(chosen, (await headers()).get("accept-language"));
});

/** The time zone the browser told when it was here before. */
export async function readReaderZone(): Promise<string> {
  return readTimeZone((await cookies()).get(timeZoneCookie)?.value);
}

/** Parts of the sentences in the language of this request. */
export async function readMessages<Part extends MessagesPart>(...parts: Part[]) {
  return compileMessages(await readLanguage(), parts);
}

/** The sentences of one part, for what the server draws itself. */
export async function readTranslator<Part extends MessagesPart>(part: Part) {
  const messages = await readMessages(part);
  return createTranslator({ locale: await readLanguage(), messages: messages[part] });
}
