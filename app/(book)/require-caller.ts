import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { hasAccounts } from "@/db/accounts/accounts";
import { readSession, type SessionCaller } from "@/db/accounts/sessions";

/**
 * The signed-in person of this request, once for layout and page.
 * Without one the request ends in a redirect: to `/setup` on a fresh database, else to `/sign-in`.
 * @param next where to come back to after signing in
 */
export async function requireCaller(next = "/contacts"): Promise<SessionCaller> {
  const caller = await readCaller();
  if (caller) return caller;
  redirect((await hasAccounts()) ? `/sign-in?next=${encodeURIComponent(next)}` : "/setup");
}

const readCaller = cache(async () => readSession(await headers()));
