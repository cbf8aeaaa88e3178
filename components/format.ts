const locale = "en";
const numbers = new Intl.NumberFormat(locale);
const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "narrow" });
const thisYear = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
const otherYear = new Intl.DateTimeFormat(locale, {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const exact = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
const lists = new Intl.ListFormat(locale);

export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** `1 contact`, `12,345 contacts`. */
export function formatCount(value: number, one: string, many = `${one}s`): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`;
}

export function formatNames(names: string[]): string {
  return lists.format(names);
}

/** `2h ago`, `yesterday`, `9 Oct`: short enough for a column. */
export function formatAge(iso: string, now: number): string {
  const then = new Date(iso);
  const minutes = Math.round((now - then.getTime()) / 60_000);
  if (minutes < 1) return "just now";
  if (minutes < 60) return relative.format(-minutes, "minute");
  if (minutes < 24 * 60) return relative.format(-Math.round(minutes / 60), "hour");
  if (minutes < 7 * 24 * 60) return relative.format(-Math.round(minutes / (24 * 60)), "day");
  const isThisYear = then.getUTCFullYear() === new Date(now).getUTCFullYear();
  return (isThisYear ? thisYear : otherYear).format(then);
}

export function formatMoment(iso: string): string {
  return `${exact.format(new Date(iso))} UTC`;
}

const units = ["B", "kB", "MB", "GB"] as const;

/** `512 B`, `3.4 MB`. */
export function formatBytes(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const value = bytes / 1000 ** power;
  return `${value.toLocaleString(locale, { maximumFractionDigits: power === 0 ? 0 : 1 })} ${units[power]}`;
}
