/** `Idempotency-Key`: a request that is sent again within a day gets the first answer again. */
import { createHash } from "node:crypto";
import { claimKey, freeKey, type KeptAnswer, type KeyClaim, keepAnswer } from "@/db/idempotency-keys";
import { processName } from "@/jobs/free-unanswered";
import { surely } from "@/jobs/surely";
import { AppError, invalidField } from "@/lib/errors";
import { toProblem } from "@/lib/problem";
import { type MemberCall, problemResponse, toResponse } from "./answer";

const longestKey = 255;

/**
 * Does what was asked unless it was done already.
 * @param asked everything the answer depends on; the same key with something else asked is a 409
 */
export async function once(
  { caller, request, requestId }: MemberCall,
  asked: string,
  act: () => Promise<unknown>,
): Promise<Response> {
  const key = readKey(request);
  if (key === null) return toResponse(await act());
  const { accountId } = caller;
  const { pathname } = new URL(request.url);
  const requestHash = createHash("sha256").update(`${request.method} ${pathname}\n${asked}`).digest("hex");
  const claim = { key, requestHash, server: `${await processName()}:${requestId}` };
  const kept = await claimKey(accountId, claim);
  if (kept) return replay(kept);
  let response: Response;
  try {
    response = toResponse(await act());
  } catch (error) {
    if (!isFinal(error))
      await surely(() => freeKey(accountId, claim), "an idempotency key could not be freed");
    else await keep(accountId, claim, problemResponse(error, requestId, request));
    throw error;
  }
  return keep(accountId, claim, response);
}

function readKey(request: Request): string | null {
  const key = request.headers.get("idempotency-key");
  if (key === null) return null;
  if (key.length > 0 && key.length <= longestKey) return key;
  throw invalidField("Idempotency-Key", "invalid", `Use a key of 1 to ${longestKey} characters.`);
}

/** What the caller did wrong stays wrong; what went wrong here may be tried again. */
function isFinal(error: unknown): boolean {
  return error instanceof AppError && toProblem(error, "").status < 500;
}

/** What was done is answered, also where the answer cannot be kept for a repetition at once. */
async function keep(accountId: number, claim: KeyClaim, response: Response): Promise<Response> {
  const body = await response.text();
  const headers = Object.fromEntries(response.headers);
  const kept = { status: response.status, headers, body };
  await surely(() => keepAnswer(accountId, claim, kept), "an answer could not be kept");
  return new Response(body, { status: response.status, headers });
}

function replay({ status, headers, body }: KeptAnswer): Response {
  return new Response(body, { status, headers: { ...headers, "idempotent-replayed": "true" } });
}
