import { asc, eq } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import type { SignIn } from "@/lib/people";
import type { Role } from "@/lib/roles";
import { db } from "../postgres";
import { accounts, members } from "../schema/accounts";
import { auth } from "./auth";
import { schemeOf, sessionCookies } from "./session-cookies";

/** A signed-in person at work in an account. */
export interface SessionCaller {
  accountId: number;
  accountName: string;
  /** ISO 3166 code national numbers belong to. */
  defaultCountry: string;
  userId: string;
  userName: string;
  role: Role;
}

/** Who the session cookie belongs to; null without one, with an expired one, or when the person has no account. */
export async function readSession(headers: Headers): Promise<SessionCaller | null> {
  const session = await findSession(headers);
  if (!session) return null;
  const [membership] = await db()
    .select()
    .from(members)
    .innerJoin(accounts, eq(accounts.id, members.accountId))
    .where(eq(members.userId, session.user.id))
    .orderBy(asc(members.createdAt), asc(members.accountId))
    .limit(1);
  if (!membership) return null;
  return {
    accountId: membership.accounts.id,
    accountName: membership.accounts.name,
    defaultCountry: membership.accounts.defaultCountry,
    userId: session.user.id,
    userName: session.user.name,
    role: membership.members.role,
  };
}

async function findSession(headers: Headers) {
  for (const scheme of sessionCookies(headers)) {
    const session = await (await auth(scheme)).api.getSession({ headers });
    if (session) return session;
  }
  return null;
}

/**
 * Starts a session. @returns the headers that set its cookie
 * @throws AppError 401 when e-mail or password is wrong
 */
export async function startSession({ email, password }: SignIn, headers: Headers): Promise<Headers> {
  try {
    const { api } = await auth(schemeOf(headers));
    const signedIn = await api.signInEmail({
      body: { email, password },
      headers,
      returnHeaders: true,
    });
    return signedIn.headers;
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 401)
      throw new AppError("unauthenticated", "The e-mail address or the password is wrong.");
    throw error;
  }
}

/** Ends the session. @returns the headers that clear its cookie */
export async function endSession(headers: Headers): Promise<Headers> {
  const cleared = new Headers();
  for (const scheme of sessionCookies(headers)) {
    const signedOut = await (await auth(scheme)).api.signOut({ headers, returnHeaders: true });
    for (const cookie of signedOut.headers.getSetCookie()) cleared.append("set-cookie", cookie);
  }
  return cleared;
}
