import { sql } from "drizzle-orm";
import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Selection } from "@/lib/contacts/selection";
import type { ExportFormat, ExportStatus } from "@/lib/export/export";
import { accounts } from "./accounts";
import { accountId, id, moment } from "./columns";

/** Files of contacts to be downloaded. The file lies in the data folder of the server that took the order. */
export const contactExports = pgTable(
  "exports",
  {
    accountId: accountId().references(() => accounts.id, { onDelete: "cascade" }),
    id: id(),
    status: text().$type<ExportStatus>().notNull(),
    format: text().$type<ExportFormat>().notNull(),
    selection: jsonb().$type<Selection>().notNull(),
    /** How many contacts the file holds; null until it is complete. */
    contactCount: integer("contact_count"),
    server: text().notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: moment("created_at").notNull().default(sql`clock_timestamp()`),
    expiresAt: moment("expires_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
);
