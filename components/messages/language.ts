/** The languages of the pages, each by its own name; the API speaks English. */
export const languageNames = { en: "English", it: "Italiano" } as const;
export type Language = keyof typeof languageNames;

export const languages = Object.keys(languageNames) as Language[];
export const apiLanguage: Language = "en";

/** The choice travels in a cookie, so that the server writes the page in it. */
export const languageCookie = "rubrica-language";
/** The time zone of the reader, told by the browser: dates are written in it. */
export const timeZoneCookie = "rubrica-zone";

/** The language somebody chose, else the first of ours that the browser asks for (RFC 9110, 12.5.4), else English. */
export function pickLanguage(chosen: string | undefined, accepted: string | null): Language {
  const asked = [chosen, ...byPreference(accepted ?? "")];
  return asked.flatMap((tag) => languages.filter((language) => language === tag))[0] ?? apiLanguage;
}

/** `it-CH, en;q=0.8` becomes `it`, `en`. */
function byPreference(accepted: string): string[] {
  return accepted
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
      return { primary: tag.split("-")[0] ?? "", weight: Number(weight ?? 1) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ primary }) => primary);
}

/** A time zone the runtime knows, else UTC. */
export function readTimeZone(name: string | undefined): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name ?? "UTC" }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return "UTC";
    throw error;
  }
}
