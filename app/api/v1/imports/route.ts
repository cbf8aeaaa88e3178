import { z } from "zod";
import { findImports } from "@/db/imports/imports";
import { pageQuery } from "@/lib/contacts/filter";
import { importStatuses } from "@/lib/import/status";
import { several } from "@/lib/values";
import { answer, member } from "../answer";

const importsQuery = z.strictObject({
  ...pageQuery,
  status: several(importStatuses).optional(),
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: member("read", { query: importsQuery }, ({ caller, query }) => findImports(caller.accountId, query)),
});
