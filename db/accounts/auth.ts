import { randomBytes } from "node:crypto";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { eq } from "drizzle-orm";
import { passwordLimits } from "@/lib/people";
import { db } from "../postgres";
import { credentials, secrets, sessions, users, verifications } from "../schema/people";

/** Signing in of people: users, passwords and sessions. Which accounts they may enter is ours (`members`). */
export type Auth = ReturnType<typeof makeAuth>;

const globals = globalThis as typeof globalThis & { rubricaAuth?: Promise<Auth> };

export function auth(): Promise<Auth> {
  globals.rubricaAuth ??= installationSecret("session").then(makeAuth);
  return globals.rubricaAuth;
}

function makeAuth(secret: string) {
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
    advanced: { cookiePrefix: "rubrica", defaultCookieAttributes: { httpOnly: true, sameSite: "lax" } },
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
