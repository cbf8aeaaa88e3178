/**
 * Takes a multipart upload: the file goes to a spool file in `DATA_DIR` as it arrives, whatever the order of the parts.
 * A broken upload leaves nothing behind.
 */
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyHeaders, type BusboyInstance } from "@fastify/busboy";
import { readEnvironment } from "@/lib/environment";
import { AppError, invalidField } from "@/lib/errors";

export interface Upload {
  /** Where the file is until `use` has ended. */
  file: string;
  /** The name of the part itself. */
  partName: string;
  fields: Record<string, string>;
}

/**
 * Receives the whole form, lets `use` work with it and removes the spooled file.
 * @throws AppError 400 for a broken form, 413 past `UPLOAD_LIMIT`, 415 when it is no multipart form
 */
export async function withUpload<T>(request: Request, use: (upload: Upload) => Promise<T>): Promise<T> {
  const { DATA_DIR } = readEnvironment();
  const folder = path.resolve(DATA_DIR, "uploads");
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, randomUUID());
  try {
    return await use(await receive(request, file));
  } finally {
    await rm(file, { force: true });
  }
}

async function receive(request: Request, file: string): Promise<Upload> {
  const form = openForm(request);
  const fields: Record<string, string> = {};
  const failures: Error[] = [];
  const fail = (error: Error) => failures.push(error);
  let spooled: { partName: string; written: Promise<void> } | undefined;
  form.on("field", (name, value, _nameTruncated, valueTruncated) => {
    if (Object.hasOwn(fields, name))
      fail(invalidField(name, "repeated", `${name} is given twice. Give it once.`));
    if (valueTruncated) fail(invalidField(name, "too_large", `${name} is too long.`));
    fields[name] = value;
  });
  form.on("file", (name, stream, partName) => {
    const extra = name !== "file" || spooled !== undefined;
    if (extra) fail(invalidField(name, "unknown_field", "Send one file, in the field `file`."));
    if (extra) return void stream.resume();
    stream.on("limit", () => fail(tooLarge()));
    spooled = {
      partName: partName ?? "",
      written: pipeline(stream, createWriteStream(file))
        .catch(fail)
        .then(() => {}),
    };
  });
  await pipeline(Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]), form).catch(
    (error) => {
      fail(
        new AppError("invalid_input", "The upload broke off or is not a valid form. Send it again.", {
          cause: String(error),
        }),
      );
    },
  );
  await spooled?.written;
  if (failures[0]) throw failures[0];
  if (!spooled)
    throw invalidField("file", "required", "Send the file in the field `file` of a multipart form.");
  return { file, partName: spooled.partName, fields };
}

function openForm(request: Request): BusboyInstance {
  const headers = Object.fromEntries(request.headers) as BusboyHeaders;
  const type = headers["content-type"] ?? "";
  if (!type.toLowerCase().startsWith("multipart/form-data") || request.body === null)
    throw new AppError("unsupported_media_type", "Send a form with Content-Type: multipart/form-data.");
  const { UPLOAD_LIMIT } = readEnvironment();
  try {
    return new Busboy({
      headers,
      limits: { fileSize: UPLOAD_LIMIT, files: 2, fields: 50, fieldSize: 262_144, parts: 60 },
    });
  } catch {
    throw new AppError("invalid_input", "The form has no boundary.");
  }
}

function tooLarge(): AppError {
  const { UPLOAD_LIMIT } = readEnvironment();
  const message = `The file is larger than the ${UPLOAD_LIMIT} bytes this server takes.`;
  return new AppError("too_large", message, { errors: [{ field: "file", code: "file_too_large", message }] });
}
