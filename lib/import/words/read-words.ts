import { type Channel, channels, type Gender } from "@/lib/contacts/contact";
import { importLimits } from "@/lib/import/limits";
import { plainHeader } from "./header-names";

/** Words of en, it, fr, de, es, pt, nl and pl. `D` is left out: a woman in Italian, neither in German. */
const genderWords: Record<Gender, string> = {
  MALE: `male m man boy mr mister maschio maschile uomo u signor sig sigr masculin masculino homme h monsieur hombre varon
    senor homem masculin mannlich mann herr senhor mannelijk dhr heer mezczyzna meski męzczyzna męski pan masc`,
  FEMALE: `female f woman girl mrs ms miss femmina femminile donna signora sigra sigrasig feminin femme madame mme mlle
    mujer femenino senora feminino mulher senhora weiblich w frau vrouw vrouwelijk v mevrouw mevr kobieta k zenska pani fem`,
  OTHER: `other x altro altra autre andere divers diverse nonbinary nonbinario nonbinaria nonbinaire nichtbinar otro otra
    outro outra anders inna inne inny`,
};
const noGender =
  "unspecified nonspecificato unknown sconosciuto nonspecifie keineangabe unbekannt noespecificado na nd";

const genders = wordTable(genderWords);
const unspecified = new Set(noGender.split(" "));

/** @returns the gender a word means, `none` for words like Outlook's "Unspecified", null for anything else */
export function readGender(text: string): Gender | "none" | null {
  if (text.length > importLimits.wordLength) return null;
  const known = genders.get(text.toLowerCase());
  if (known) return known;
  const word = plainHeader(text);
  return unspecified.has(word) ? "none" : (genders.get(word) ?? null);
}

const booleans = wordTable({
  true: "true t yes y 1 si s oui o ja j tak sim vero vrai wahr verdadero verdadeiro waar prawda x on",
  false: "false f no n 0 non nein nee nie nao falso faux falsch onwaar falsz off",
});

/** @returns null for a word that is neither yes nor no in the languages above */
export function readBoolean(text: string): boolean | null {
  if (text.length > importLimits.wordLength) return null;
  const word = booleans.get(plainHeader(text));
  return word === undefined ? null : word === "true";
}

/** @returns null where one of the names is no channel */
export function readChannels(text: string): Channel[] | null {
  if (text.length > importLimits.wordLength) return null;
  const named = text.split(/[\s,;|/]+/).filter((word) => word !== "");
  const found = named.map((word) => channels.find((channel) => channel === word.toUpperCase()));
  return found.includes(undefined) ? null : channels.filter((channel) => found.includes(channel));
}

function wordTable<Meaning extends string>(words: Record<Meaning, string>): Map<string, Meaning> {
  const entries = Object.entries(words) as [Meaning, string][];
  return new Map(
    entries.flatMap(([meaning, list]) => list.split(/\s+/).map((word): [string, Meaning] => [word, meaning])),
  );
}
