import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { hasAccounts } from "@/db/accounts/accounts";
import { readSession, type SessionCaller } from "@/db/accounts/sessions";
import { addressHeader } from "@/lib/address-header";

/**
 * The signed-in person of this request, once for layout and page.
 * Without one the request ends in a redirect: to `/setup` on a fresh database, else to `/sign-in`, and from there back to
 * the very address that was asked for.
 */
export async function requireCaller(): Promise<SessionCaller> {
  const caller = await readCaller();
  if (caller) return caller;
  const next = (await headers()).get(addressHeader) ?? "/contacts";
  redirect((await hasAccounts()) ? `/sign-in?next=${encodeURIComponent(next)}` : "/setup");
}

const readCaller = cache(async () => readSession(await headers()));
