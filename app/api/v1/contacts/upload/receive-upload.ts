/**
 * Takes a multipart upload: the file goes to a spool file in `DATA_DIR` as it arrives, whatever the order of the parts.
 * A broken upload leaves nothing behind.
 */
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyHeaders, type BusboyInstance } from "@fastify/busboy";
import { newSpoolFile } from "@/jobs/spool";
import { AppError, invalidField } from "@/lib/errors";
import { readEnvironment } from "@/lib/node/environment";
import { withoutStalls } from "../../without-stalls";

export interface Upload {
  /** Where the file is until `use` has ended, unless it was moved away. */
  file: string;
  /** The name of the part itself. */
  partName: string;
  fields: Record<string, string>;
}

/** What the form may have beside the file: names of fields, boundaries, headers of parts. */
const formOverhead = 1024 ** 2;

/**
 * Receives the whole form, lets `use` work with it and removes the spooled file.
 * @throws AppError 400 for a broken form, 408 for one that stalls, 413 past `UPLOAD_LIMIT`, 415 when it is no
 * multipart form; an error of the file system, such as ENOSPC, when it cannot be written
 */
export async function withUpload<T>(request: Request, use: (upload: Upload) => Promise<T>): Promise<T> {
  const form = openForm(request);
  const file = await newSpoolFile();
  try {
    return await use(await receive(request, form, file));
  } finally {
    await rm(file, { force: true });
  }
}

async function receive(request: Request, form: BusboyInstance, file: string): Promise<Upload> {
  const reception = listen(form, file);
  const { fields, failures } = reception;
  const chunks = withoutStalls(request.body ?? new ReadableStream(), () => failures.length > 0);
  const { signal } = reception;
  await pipeline(Readable.from(chunks, { objectMode: false }), form, { signal }).catch((error) =>
    failures.push(error),
  );
  if (failures.length > 0) reception.abandon();
  await reception.written();
  const [failure] = failures;
  if (signal.aborted) throw signal.reason;
  if (failure) throw failure instanceof AppError ? failure : brokenForm(failure);
  const partName = reception.partName();
  if (partName === undefined)
    throw invalidField("file", "required", "Send the file in the field `file` of a multipart form.");
  return { file, partName, fields };
}

/** Collects the fields and writes the file; the first thing that is wrong ends it. */
function listen(form: BusboyInstance, file: string) {
  const fields: Record<string, string> = {};
  const failures: Error[] = [];
  /** The form waits for ever for a file that is not read any more, as one is that cannot be written. */
  const unwritable = new AbortController();
  let spooled: { partName: string; stream: Readable; written: Promise<void> } | undefined;
  form.on("field", (name, value, _nameTruncated, valueTruncated) => {
    if (Object.hasOwn(fields, name))
      failures.push(invalidField(name, "repeated", `${name} is given twice. Give it once.`));
    if (valueTruncated) failures.push(invalidField(name, "too_large", `${name} is too long.`));
    Object.defineProperty(fields, name, { value, enumerable: true });
  });
  form.on("file", (name, stream, partName) => {
    const isExtra = name !== "file" || spooled !== undefined;
    if (isExtra) {
      failures.push(invalidField(name, "unknown_field", "Send one file, in the field `file`."));
      stream.resume();
      return;
    }
    stream.on("limit", () => failures.push(tooLarge()));
    const target = createWriteStream(file, { mode: 0o600 });
    target.once("error", (error) => "syscall" in error && unwritable.abort(error));
    const written = pipeline(stream, target).catch((error) => void failures.push(error));
    spooled = { partName: partName ?? "", stream, written };
  });
  return {
    fields,
    failures,
    signal: unwritable.signal,
    partName: () => spooled?.partName,
    abandon: () => spooled?.stream.destroy(new Error("The upload was given up.")),
    written: () => spooled?.written,
  };
}

function openForm(request: Request): BusboyInstance {
  const headers = Object.fromEntries(request.headers) as BusboyHeaders;
  const type = headers["content-type"] ?? "";
  if (!type.toLowerCase().startsWith("multipart/form-data") || request.body === null)
    throw new AppError("unsupported_media_type", "Send a form with Content-Type: multipart/form-data.");
  const { UPLOAD_LIMIT } = readEnvironment();
  if (Number(headers["content-length"] ?? 0) > UPLOAD_LIMIT + formOverhead) throw tooLarge();
  try {
    return new Busboy({
      headers,
      limits: { fileSize: UPLOAD_LIMIT, files: 2, fields: 50, fieldSize: 262_144, parts: 60 },
    });
  } catch {
    throw new AppError("invalid_input", "The form has no boundary.");
  }
}

function brokenForm(cause: Error): AppError {
  const message = "The upload broke off or is not a valid form. Send it again.";
  return new AppError("invalid_input", message, { cause: cause.message });
}

function tooLarge(): AppError {
  const { UPLOAD_LIMIT } = readEnvironment();
  const message = `The file is larger than the ${UPLOAD_LIMIT} bytes this server takes.`;
  return new AppError("too_large", message, { errors: [{ field: "file", code: "file_too_large", message }] });
}
