import { listCustomFields } from "@/db/custom-fields/custom-fields";
import { writeTemplateXlsx } from "@/lib/node/write-template-xlsx";
import { answer, member, nothing } from "../../answer";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: member("read", nothing, async ({ caller }) => {
    const headers = {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": 'attachment; filename="contacts-template.xlsx"',
    };
    return new Response(writeTemplateXlsx(await listCustomFields(caller.accountId)), { headers });
  }),
});
