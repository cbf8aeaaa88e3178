import { getDefaultCountry } from "@/db/accounts/accounts";
import { importFile } from "@/jobs/import-file";
import { importLater } from "@/jobs/run-import";
import type { Import, ImportSource } from "@/lib/import/import";
import { importForm, toImportPlan } from "@/lib/import/import-form";
import { parse } from "@/lib/parse";
import { accepted, type MemberCall } from "../../answer";
import { withUpload } from "./receive-upload";

/** Both upload calls: they differ in what they take. */
export function takeUpload(source: ImportSource): (call: MemberCall) => Promise<Import | Response> {
  return ({ caller, request }) =>
    withUpload(request, async ({ file, partName, fields }) => {
      const form = parse(importForm, fields);
      const { accountId, name } = caller;
      const plan = toImportPlan(form, source, await getDefaultCountry(accountId));
      const upload = { accountId, file, fileName: form.fileName ?? partName, plan, createdBy: name };
      return form.async ? accepted(await importLater(upload)) : importFile(upload);
    });
}
