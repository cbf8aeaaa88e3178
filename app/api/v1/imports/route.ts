import { z } from "zod";
import { findImports } from "@/db/imports/imports";
import { pageQuery } from "@/lib/contacts/filter";
import { importStatuses } from "@/lib/import/import";
import { parse } from "@/lib/parse";
import { answer, member } from "../answer";

const importsQuery = z.strictObject({
  ...pageQuery,
  /** Several, comma-separated, in any case. */
  status: z
    .string()
    .transform((text) => text.toUpperCase().split(","))
    .pipe(z.array(z.enum(importStatuses, `Use one or more of ${importStatuses.join(", ")}.`)))
    .optional(),
});

export const { GET, POST, PUT, PATCH, DELETE } = answer({
  GET: member("read", ({ caller, query }) => findImports(caller.accountId, parse(importsQuery, query()))),
});
