/** The cookies of better-auth and nothing else of its answer. */
export function cookiesOf(headers: Headers): Headers {
  return new Headers(headers.getSetCookie().map((cookie): [string, string] => ["set-cookie", cookie]));
}
