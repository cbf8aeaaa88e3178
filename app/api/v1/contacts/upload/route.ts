import { getDefaultCountry } from "@/db/accounts/accounts";
import { importFile } from "@/jobs/import-file";
import { importForm, toImportPlan } from "@/lib/import/import-form";
import { parse } from "@/lib/parse";
import { answer, member } from "../../answer";
import { withUpload } from "./receive-upload";

export const { GET, POST, PUT, PATCH, DELETE } = answer({
  POST: member("write", ({ caller, request }) =>
    withUpload(request, async ({ file, partName, fields }) => {
      const form = parse(importForm, fields);
      const plan = toImportPlan(form, await getDefaultCountry(caller.accountId));
      return importFile({
        accountId: caller.accountId,
        file,
        fileName: form.fileName ?? partName,
        plan,
        createdBy: caller.name,
      });
    }),
  ),
});
