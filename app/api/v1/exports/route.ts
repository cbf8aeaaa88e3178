import { z } from "zod";
import { findExports } from "@/db/exports";
import { pageQuery } from "@/lib/contacts/filter";
import { parse } from "@/lib/parse";
import { answer, member } from "../answer";
import { showExport } from "./show-export";

export const { GET, POST, PUT, PATCH, DELETE } = answer({
  GET: member("read", async ({ caller, query, request }) => {
    const found = await findExports(caller.accountId, parse(z.strictObject(pageQuery), query()));
    return { ...found, exports: await Promise.all(found.exports.map((one) => showExport(one, request))) };
  }),
});
