import { randomBytes } from "node:crypto";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { eq } from "drizzle-orm";
import { passwordLimits } from "@/lib/people";
import { oncePerProcess } from "@/lib/process-wide";
import { db } from "../postgres";
import { credentials, secrets, sessions, users, verifications } from "../schema/people";

/** Signing in of people: users, passwords and sessions. Which accounts they may enter is ours (`members`). */
export type Auth = ReturnType<typeof makeAuth>;

/** How the browser reaches this server. Over `https` session cookies are `Secure` and named `__Secure-…`. */
export type Scheme = "http" | "https";

const made = oncePerProcess("auth", (): Partial<Record<Scheme, Promise<Auth>>> => ({}));

/** better-auth settles the attributes of its cookies once, so there is one of it for each scheme; they share everything else. */
export function auth(scheme: Scheme): Promise<Auth> {
  made[scheme] ??= installationSecret("session").then(
    (secret) => makeAuth(secret, scheme),
    (error) => {
      // A database that is away now is asked again by the next call.
      delete made[scheme];
      throw error;
    },
  );
  return made[scheme];
}

function makeAuth(secret: string, scheme: Scheme) {
  return betterAuth({
    secret,
    database: drizzleAdapter(db(), {
      provider: "pg",
      schema: { users, sessions, credentials, verifications },
    }),
    user: { modelName: "users" },
    session: { modelName: "sessions", expiresIn: 30 * 24 * 3600, updateAge: 24 * 3600 },
    account: { modelName: "credentials" },
    verification: { modelName: "verifications" },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordLimits.least,
      maxPasswordLength: passwordLimits.most,
      autoSignIn: true,
    },
    advanced: {
      cookiePrefix: "rubrica",
      useSecureCookies: scheme === "https",
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
    },
    telemetry: { enabled: false },
    logger: { level: "error" },
  });
}

/** A secret made once for this installation and kept in its database. */
export async function installationSecret(name: string): Promise<string> {
  const value = randomBytes(32).toString("base64url");
  await db().insert(secrets).values({ name, value }).onConflictDoNothing();
  const [kept] = await db().select().from(secrets).where(eq(secrets.name, name));
  return kept?.value ?? value;
}
