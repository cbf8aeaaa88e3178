import { z } from "zod";
import { findImports } from "@/db/imports/imports";
import { pageQuery } from "@/lib/contacts/filter";
import { parse } from "@/lib/parse";
import { answer, member } from "../answer";

const importsQuery = z.strictObject(pageQuery);

export const { GET, POST, PUT, PATCH, DELETE } = answer({
  GET: member("read", ({ caller, query }) => findImports(caller.accountId, parse(importsQuery, query()))),
});
