import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { getDefaultCountry } from "@/db/accounts/accounts";
import { importFile, importLater } from "@/jobs/imports/accept";
import { invalidField } from "@/lib/errors";
import type { ImportSource } from "@/lib/import/import";
import { importForm, toImportPlan } from "@/lib/import/import-form";
import { cleanText } from "@/lib/import/rows/finish-reading";
import { parse } from "@/lib/parse";
import { accepted, type MemberCall } from "../../answer";
import { once } from "../../once";
import { type Upload, withUpload } from "./receive-upload";

/** Both upload calls: they differ in what they take. */
export function takeUpload(source: ImportSource): (call: MemberCall) => Promise<Response> {
  return (call) =>
    withUpload(call.request, async (upload) => {
      const isRepeatable = call.request.headers.has("idempotency-key");
      return once(call, isRepeatable ? await describe(upload) : "", () => importUpload(call, upload, source));
    });
}

async function importUpload({ caller }: MemberCall, upload: Upload, source: ImportSource): Promise<unknown> {
  const form = parse(importForm, upload.fields);
  const { accountId, name } = caller;
  const request = {
    accountId,
    file: upload.file,
    fileName: checkName(form.fileName ?? cleanText(upload.partName.slice(-300)), source),
    plan: toImportPlan(form, source, await getDefaultCountry(accountId)),
    createdBy: name,
  };
  const done = form.async ? await importLater(request) : await importFile(request);
  return "fileName" in done ? done : accepted(done);
}

/** Cards are known by their extension, whatever is inside; of tables the content tells. */
function checkName(fileName: string, source: ImportSource): string {
  if (source === "table" || /\.vcf$/i.test(fileName)) return fileName;
  const message = "The name of a vCard file ends in .vcf. Send a table to POST /contacts/upload.";
  throw invalidField("fileName", "file_not_vcard", message);
}

/** The same fields and the same file, whatever lies between them in the form. */
async function describe({ file, partName, fields }: Upload): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return JSON.stringify([Object.entries(fields).sort(), partName, hash.digest("hex")]);
}
