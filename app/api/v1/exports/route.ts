import { z } from "zod";
import { findExports } from "@/db/exports";
import { pageQuery } from "@/lib/contacts/filter";
import { answer, member } from "../answer";
import { showExport } from "./show-export";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: member("read", { query: z.strictObject(pageQuery) }, async ({ caller, query, request }) => {
    const found = await findExports(caller.accountId, query);
    return { ...found, exports: await Promise.all(found.exports.map((one) => showExport(one, request))) };
  }),
});
