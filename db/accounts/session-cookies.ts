import type { Scheme } from "./auth";

const cookies: Record<Scheme, RegExp> = {
  http: /(?:^|;\s*)rubrica\.session_token=/,
  https: /(?:^|;\s*)__Secure-rubrica\.session_token=/,
};

/**
 * How the browser reached us: over HTTPS when the proxy in front says so (`X-Forwarded-Proto`), or, where it says nothing,
 * when the page that signs in was loaded over HTTPS (`Origin`).
 */
export function schemeOf(headers: Headers): Scheme {
  const forwarded = headers.get("x-forwarded-proto")?.split(",")[0]?.trim().toLowerCase();
  const isHttps = forwarded === "https" || headers.get("origin")?.toLowerCase().startsWith("https://");
  return isHttps ? "https" : "http";
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
