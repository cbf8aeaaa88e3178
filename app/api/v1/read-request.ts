import { oneId } from "@/lib/contacts/filter";
import { AppError, invalidField } from "@/lib/errors";
import { parse } from "@/lib/parse";

/** Largest JSON body, in bytes: a million ids take some 10 MB. */
const largestJson = 32 * 1024 ** 2;

/**
 * The parameters of a URL as an object; `customFields[city]=Bari` becomes `{ customFields: { city: "Bari" } }`.
 * @throws AppError 400 for a parameter given twice
 */
export function readQuery(params: URLSearchParams): Record<string, unknown> {
  const query: Record<string, unknown> = Object.create(null);
  const customFields: Record<string, string> = {};
  const seen = new Set<string>();
  for (const [name, value] of params) {
    if (seen.has(name)) throw invalidField(name, "repeated", `${name} is given twice. Give it once.`);
    seen.add(name);
    const key = /^customFields\[([^\]]*)\]$/.exec(name)?.[1];
    if (key === undefined) query[name] = value;
    else Object.defineProperty(customFields, key, { value, enumerable: true });
  }
  return { ...query, ...(Object.keys(customFields).length > 0 && { customFields }) };
}

/** The JSON body. @throws AppError 415 for another content type, 413 past the bound, 400 when it is no JSON */
export async function readJson(request: Request): Promise<unknown> {
  requireJson(request);
  return parseJson(await readText(request));
}

/** As `readJson`, where a body may be left out. */
export async function readOptionalJson(request: Request): Promise<unknown> {
  const text = await readText(request);
  if (text === "") return {};
  requireJson(request);
  return parseJson(text);
}

/** The id in a path. @throws AppError 400 when it is no positive whole number */
export function pathId(text: string | undefined, field = "id"): number {
  try {
    return parse(oneId, text);
  } catch {
    throw invalidField(field, "invalid", `${field} in the path must be a positive whole number.`);
  }
}

function requireJson(request: Request): void {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type === "application/json" || type?.endsWith("+json")) return;
  throw new AppError("unsupported_media_type", "Send JSON, with Content-Type: application/json.");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid_input", "The body is not valid JSON.");
  }
}

async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > largestJson)
      throw new AppError("too_large", `The body is larger than ${largestJson / 1024 ** 2} MB.`);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new AppError("invalid_input", "The body is not valid UTF-8.");
  }
}
