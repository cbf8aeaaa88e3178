const own = "http://own.invalid";

/**
 * Where to go after signing in: a path of this product with its query, never another host, whatever the link says.
 * Browsers drop tabs and line breaks, read `\` as `/` and `/.//host` as `//host`, so what counts is the resolved address.
 * @returns `otherwise` for what is no path of our own
 */
export function ownPath(next: unknown, otherwise: string): string {
  if (typeof next !== "string" || !next.startsWith("/")) return otherwise;
  const path = resolve(next);
  return path !== null && resolve(path) === path ? path : otherwise;
}

function resolve(text: string): string | null {
  if (!URL.canParse(text, own)) return null;
  const { origin, pathname, search, hash } = new URL(text, own);
  return origin === own ? pathname + search + hash : null;
}
