import { getDefaultCountry } from "@/db/accounts/accounts";
import { importFile } from "@/jobs/import-file";
import type { Import, ImportSource } from "@/lib/import/import";
import { importForm, toImportPlan } from "@/lib/import/import-form";
import { parse } from "@/lib/parse";
import type { MemberCall } from "../../answer";
import { withUpload } from "./receive-upload";

/** Both upload calls: they differ in what they take. */
export function takeUpload(source: ImportSource): (call: MemberCall) => Promise<Import> {
  return ({ caller, request }) =>
    withUpload(request, async ({ file, partName, fields }) => {
      const form = parse(importForm, fields);
      const { accountId, name } = caller;
      const plan = toImportPlan(form, source, await getDefaultCountry(accountId));
      return importFile({ accountId, file, fileName: form.fileName ?? partName, plan, createdBy: name });
    });
}
