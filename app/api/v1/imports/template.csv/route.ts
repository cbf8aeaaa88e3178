import { listCustomFields } from "@/db/custom-fields/custom-fields";
import { writeTemplateCsv } from "@/lib/import/template";
import { answer, member, nothing } from "../../answer";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: member("read", nothing, async ({ caller }) => {
    const headers = {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="contacts-template.csv"',
    };
    return new Response(writeTemplateCsv(await listCustomFields(caller.accountId)), { headers });
  }),
});
