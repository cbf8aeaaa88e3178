/** JSON bodies: bounded in bytes, time, depth and width before anything is made of them. */
import { bodyLimits } from "@/lib/body-limits";
import { AppError } from "@/lib/errors";
import { checkJsonShape } from "./check-json-shape";
import { withoutStalls } from "./without-stalls";

/**
 * The JSON body.
 * @param most bytes
 * @throws AppError 415 for another content type, 413 past the bound, 408 when it comes too slowly, 400 when it is no JSON
 */
export async function readJson(request: Request, most: number): Promise<unknown> {
  requireJson(request);
  return parseJson(await readBytes(request, most));
}

/** As `readJson`, for an object that may be left out. @throws AppError also 400 for anything but an object */
export async function readOptionalJson(request: Request, most: number): Promise<Record<string, unknown>> {
  const bytes = await readBytes(request, most);
  if (bytes.length === 0) return {};
  requireJson(request);
  const body = parseJson(bytes);
  if (typeof body === "object" && body !== null && !Array.isArray(body))
    return body as Record<string, unknown>;
  throw new AppError("invalid_input", "Send a JSON object.");
}

/** For calls without a body: what it would say must not be ignored. @throws AppError 400 for anything but `{}` */
export async function refuseBody(request: Request): Promise<void> {
  const text = Buffer.from(await readBytes(request, bodyLimits.signIn))
    .toString()
    .trim();
  if (text !== "" && text !== "{}")
    throw new AppError("invalid_input", "This call takes no body. Leave it out.");
}

function requireJson(request: Request): void {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type === "application/json" || type?.endsWith("+json")) return;
  throw new AppError("unsupported_media_type", "Send JSON, with Content-Type: application/json.");
}

function parseJson(bytes: Uint8Array): unknown {
  checkJsonShape(bytes);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new AppError("invalid_input", "The body is not valid UTF-8.");
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid_input", "The body is not valid JSON.");
  }
}

async function readBytes(request: Request, most: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge(most);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of withoutStalls(request.body ?? new Blob().stream(), () => false)) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(most: number): AppError {
  return new AppError("too_large", `The body is larger than the ${most} bytes this call takes.`);
}
