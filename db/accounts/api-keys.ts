import { createHash, randomBytes } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Role } from "@/lib/roles";
import { db } from "../postgres";
import { apiKeys } from "../schema/accounts";

/** Makes a key. The key itself is in this answer and nowhere else. */
export async function createApiKey(
  accountId: number,
  name: string,
  role: Role,
): Promise<{ id: number; key: string }> {
  const key = `rk_${accountId}_${randomBytes(32).toString("base64url")}`;
  const [made] = await db()
    .insert(apiKeys)
    .values({ accountId, name, role, secretHash: hashOf(key) })
    .returning({ id: apiKeys.id });
  return { id: made?.id ?? 0, key };
}

export interface KeyHolder {
  accountId: number;
  keyId: number;
  keyName: string;
  role: Role;
}

/** Whose key this is, found by one look-up; null when it is nobody's or has expired. */
export async function readApiKey(key: string): Promise<KeyHolder | null> {
  const accountId = Number(/^rk_(\d{1,15})_[\w-]{43}$/.exec(key)?.[1]);
  if (!accountId) return null;
  const mine = and(eq(apiKeys.accountId, accountId), eq(apiKeys.secretHash, hashOf(key)));
  const [found] = await db().select().from(apiKeys).where(mine);
  if (!found || (found.expiresAt && found.expiresAt < new Date())) return null;
  await noteUse(found);
  return { accountId, keyId: found.id, keyName: found.name, role: found.role };
}

/** Once a minute is enough to tell a key in use from a forgotten one, and spares a write for every call. */
async function noteUse({ accountId, id, lastUsedAt }: typeof apiKeys.$inferSelect): Promise<void> {
  if (lastUsedAt && Date.now() - lastUsedAt.getTime() < 60_000) return;
  await db()
    .update(apiKeys)
    .set({ lastUsedAt: sql`clock_timestamp()` })
    .where(and(eq(apiKeys.accountId, accountId), eq(apiKeys.id, id)));
}

function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
