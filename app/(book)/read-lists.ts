import { cache } from "react";
import { findLists } from "@/db/lists/lists";

/** All lists of the account, read once a request: the shell, the chips and the pickers show them. */
export const readLists = cache((accountId: number) =>
  findLists(accountId, { page: 0, limit: 1000, sortBy: "name", sortOrder: "asc" }),
);
