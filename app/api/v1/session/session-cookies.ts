import type { NextRequest } from "next/server";

/** The cookies of better-auth, marked Secure wherever the browser came over HTTPS. */
export function cookiesOf(headers: Headers, request: NextRequest): Headers {
  const secure = request.headers.get("x-forwarded-proto") === "https";
  const cookies = headers
    .getSetCookie()
    .map((cookie) => (secure && !/;\s*secure/i.test(cookie) ? `${cookie}; Secure` : cookie));
  return new Headers(cookies.map((cookie): [string, string] => ["set-cookie", cookie]));
}
