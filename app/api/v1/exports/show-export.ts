import { createHmac, timingSafeEqual } from "node:crypto";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { installationSecret } from "@/db/accounts/auth";
import type { StoredExport } from "@/db/exports";
import type { ContactExport } from "@/lib/export/export";

/** Milliseconds a link to a file works; a new one comes with every read. */
const linkLife = 15 * 60_000;

/** An export as the API shows it, with a link that needs no key. */
export async function showExport(stored: StoredExport, request: NextRequest): Promise<ContactExport> {
  const { id, status, format, contactCount, createdAt, expiresAt } = stored;
  const isAvailableForDownload = status === "COMPLETED" && expiresAt.getTime() > Date.now();
  return {
    id,
    status,
    format,
    isAvailableForDownload,
    downloadUrl: isAvailableForDownload ? await linkTo(stored, request) : null,
    contactCount,
    expiresAt: expiresAt.toISOString(),
    createdAt: createdAt.toISOString(),
  };
}

/** The parameters of a link to a file. */
export const signedLink = z
  .strictObject({ account: z.string(), expires: z.string(), signature: z.string() })
  .partial();

/** Whether we signed this link, and its time has not passed. */
export async function isSigned(exportId: number, link: z.output<typeof signedLink>): Promise<boolean> {
  const { account, expires, signature } = link;
  if (signature === undefined || !(Number(expires) > Date.now())) return false;
  const right = Buffer.from(await sign(Number(account), exportId, Number(expires)));
  const given = Buffer.from(signature);
  return right.length === given.length && timingSafeEqual(right, given);
}

async function linkTo({ accountId, id, expiresAt }: StoredExport, request: NextRequest): Promise<string> {
  const expires = Math.min(Date.now() + linkLife, expiresAt.getTime());
  const signature = await sign(accountId, id, expires);
  const query = new URLSearchParams({ account: String(accountId), expires: String(expires), signature });
  const protocol = request.headers.get("x-forwarded-proto")?.split(",")[0] ?? "http";
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return `${protocol}://${host}/api/v1/exports/${id}/file?${query}`;
}

async function sign(accountId: number, exportId: number, expires: number): Promise<string> {
  const secret = await installationSecret("downloads");
  return createHmac("sha256", secret).update(`${accountId}.${exportId}.${expires}`).digest("base64url");
}
