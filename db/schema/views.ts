import { sql } from "drizzle-orm";
import { pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { accountId, id, moment } from "./columns";

/** Looks at the contacts that somebody gave a name: the parameters of the table's URL. */
export const views = pgTable(
  "views",
  {
    accountId: accountId().references(() => accounts.id, { onDelete: "cascade" }),
    id: id(),
    name: text().notNull(),
    /** As names are compared: two that differ only in case are one. */
    nameKey: text("name_key").notNull().generatedAlwaysAs(sql`lower(name collate "und-x-icu")`),
    query: text().notNull(),
    createdAt: moment("created_at").notNull().default(sql`clock_timestamp()`),
    updatedAt: moment("updated_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique("views_name").on(table.accountId, table.nameKey),
  ],
);
