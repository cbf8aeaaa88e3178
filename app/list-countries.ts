import { isCountryCode } from "@/lib/contacts/phone";

export interface Country {
  code: string;
  name: string;
}

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const names = new Intl.DisplayNames("en", { type: "region" });
const countries: Country[] = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => isCountryCode(code))
  .map((code) => ({ code, name: names.of(code) ?? code }))
  .sort((a, b) => a.name.localeCompare(b.name, "en"));

/** The countries whose phone numbers are known, by their English names. */
export function listCountries(): Country[] {
  return countries;
}
