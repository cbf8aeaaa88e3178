import type { NextRequest } from "next/server";
import { readApiKey } from "@/db/accounts/api-keys";
import { readSession } from "@/db/accounts/sessions";
import { AppError } from "@/lib/errors";
import type { Role } from "@/lib/roles";

/** Who calls, and for which account. */
export interface Caller {
  accountId: number;
  role: Role;
  /** For the ledger: the person's or the key's name. */
  name: string;
}

/** @throws AppError 401, or 403 for a write by cookie from another site */
export async function identify(request: NextRequest): Promise<Caller> {
  const key = keyOf(request);
  const caller = key === null ? await identifyPerson(request) : await identifyKey(key);
  if (!caller)
    throw new AppError("unauthenticated", "Send a valid API key in the header X-Api-Key, or sign in.");
  return caller;
}

/** A write with a cookie is only taken from our own pages, so no other site can make a browser send one. */
export function refuseOtherOrigins(request: NextRequest): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const origin = request.headers.get("origin");
  const own = origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
  if (!own && (origin !== null || request.headers.get("sec-fetch-site") !== "same-origin"))
    throw new AppError(
      "forbidden",
      "With a session, writes are only taken from the pages of this server. Use an API key instead.",
    );
}

function keyOf(request: NextRequest): string | null {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  return request.headers.get("x-api-key") ?? bearer ?? null;
}

async function identifyKey(key: string): Promise<Caller | null> {
  const holder = await readApiKey(key);
  return holder && { accountId: holder.accountId, role: holder.role, name: holder.keyName };
}

async function identifyPerson(request: NextRequest): Promise<Caller | null> {
  const session = await readSession(request.headers);
  if (!session) return null;
  refuseOtherOrigins(request);
  return { accountId: session.accountId, role: session.role, name: session.userName };
}
