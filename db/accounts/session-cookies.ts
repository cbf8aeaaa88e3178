import type { Scheme } from "./auth";

const cookies: Record<Scheme, RegExp> = {
  http: /(?:^|;\s*)rubrica\.session_token=/,
  https: /(?:^|;\s*)__Secure-rubrica\.session_token=/,
};

/**
 * How the browser reached us: over HTTPS when the proxy in front says so (`X-Forwarded-Proto`), or, where it says nothing,
 * when our own page that calls was loaded over HTTPS (`Origin`). What another site's page was loaded over says nothing.
 */
export function schemeOf(headers: Headers): Scheme {
  const forwarded = headers.get("x-forwarded-proto")?.split(",")[0]?.trim().toLowerCase();
  const origin = headers.get("origin");
  const isOwn = isOriginOf(origin, headers.get("host"));
  return forwarded === "https" || (isOwn && origin?.toLowerCase().startsWith("https://")) ? "https" : "http";
}

/** Where the host is not known, as in a call from within, any origin is taken for our own. */
function isOriginOf(origin: string | null, host: string | null): boolean {
  return host === null || (origin !== null && URL.canParse(origin) && new URL(origin).host === host);
}

/**
 * The session cookies of a request that may be believed, in the order to try them: over HTTPS only a `Secure` one, which
 * nobody on the network can have planted. A proxy may hide that it is HTTPS, so otherwise both.
 */
export function sessionCookies(headers: Headers): Scheme[] {
  const text = headers.get("cookie") ?? "";
  const schemes: Scheme[] = schemeOf(headers) === "https" ? ["https"] : ["http", "https"];
  return schemes.filter((scheme) => cookies[scheme].test(text));
}
