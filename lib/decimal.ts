/** A number as a person types it: `3112.11` or, as most of Europe writes it, `3112,11`. NaN for anything else. */
export function readDecimal(text: string): number {
  const typed = text.trim();
  return typed === "" ? Number.NaN : Number(typed.replace(/^(-?\d+),(\d+)$/, "$1.$2"));
}
