import type { Language } from "@/components/messages/language";
import { isCountryCode } from "@/lib/contacts/phone";

export interface Country {
  code: string;
  name: string;
}

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const codes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => isCountryCode(code));

/** The countries whose phone numbers are known, by their names in a language, in its order. */
export function listCountries(language: Language): Country[] {
  const names = new Intl.DisplayNames(language, { type: "region" });
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}
