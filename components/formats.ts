import type { Language } from "@/components/messages/language";

/** Numbers, dates and lists as a reader of one language in one time zone writes them. */
export interface Formats {
  number: (value: number) => string;
  names: (names: string[]) => string;
  /** Any of them: `A, B or C`. */
  choices: (names: string[]) => string;
  /** `2h ago`, `yesterday`, `9 Oct`: short enough for a column. */
  age: (iso: string, now: number) => string;
  moment: (iso: string) => string;
  /** A day without a time, `2026-11-23`, as its reader writes it. */
  day: (iso: string) => string;
  /** `512 B`, `3.4 MB`. */
  bytes: (bytes: number) => string;
}

const made = new Map<string, Formats>();

/** @param timeZone of the reader; both sides must draw with the same one */
export function formatsOf(language: Language, timeZone: string): Formats {
  const key = `${language} ${timeZone}`;
  const formats = made.get(key) ?? makeFormats(language, timeZone);
  made.set(key, formats);
  return formats;
}

function makeFormats(language: Language, timeZone: string): Formats {
  const numbers = new Intl.NumberFormat(language, { useGrouping: "always" } as Intl.NumberFormatOptions);
  const exact = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone });
  const days = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  const conjunction = new Intl.ListFormat(language);
  const disjunction = new Intl.ListFormat(language, { type: "disjunction" });
  return {
    number: numbers.format,
    names: (names) => conjunction.format(names),
    choices: (names) => disjunction.format(names),
    age: makeAge(language, timeZone),
    moment: (iso) => exact.format(new Date(iso)),
    day: (iso) => days.format(new Date(iso)),
    bytes: makeBytes(language),
  };
}

const [hour, day, week] = [60, 24 * 60, 7 * 24 * 60];

function makeAge(language: Language, timeZone: string): Formats["age"] {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "narrow" });
  const thisYear = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone });
  const anyYear = new Intl.DateTimeFormat(language, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone,
  });
  const yearOf = new Intl.DateTimeFormat("en", { year: "numeric", timeZone });
  return (iso, now) => {
    const then = new Date(iso);
    const minutes = Math.round((now - then.getTime()) / 60_000);
    if (minutes < 1) return relative.format(0, "second");
    if (minutes < hour) return relative.format(-minutes, "minute");
    if (minutes < day) return relative.format(-Math.round(minutes / hour), "hour");
    if (minutes < week) return relative.format(-Math.round(minutes / day), "day");
    return (yearOf.format(then) === yearOf.format(now) ? thisYear : anyYear).format(then);
  };
}

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

function makeBytes(language: Language): Formats["bytes"] {
  return (bytes) => {
    const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
    const unit = units[power];
    const maximumFractionDigits = power === 0 ? 0 : 1;
    return (bytes / 1000 ** power).toLocaleString(language, { style: "unit", unit, maximumFractionDigits });
  };
}
