import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import type { Role } from "@/lib/roles";
import { accountId, id, moment } from "./columns";
import { users } from "./people";

/** A customer: one address book. */
export const accounts = pgTable("accounts", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  name: text().notNull(),
  /** ISO 3166 code that national numbers in imports belong to. */
  defaultCountry: text("default_country").notNull(),
  createdAt: moment("created_at").notNull().default(sql`clock_timestamp()`),
});

/** Who may work in an account, and as what. */
export const members = pgTable(
  "members",
  {
    accountId: accountId().references(() => accounts.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: text().$type<Role>().notNull(),
    createdAt: moment("created_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.userId] }),
    index("members_of_user").on(table.userId),
  ],
);

/** Only the SHA-256 of a key is kept; the account is part of the key, so one indexed look-up finds it. */
export const apiKeys = pgTable(
  "api_keys",
  {
    accountId: accountId().references(() => accounts.id, { onDelete: "cascade" }),
    id: id(),
    name: text().notNull(),
    role: text().$type<Role>().notNull(),
    secretHash: text("secret_hash").notNull(),
    createdAt: moment("created_at").notNull().default(sql`clock_timestamp()`),
    lastUsedAt: moment("last_used_at"),
    expiresAt: moment("expires_at"),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique("api_keys_secret").on(table.accountId, table.secretHash),
  ],
);

/** What was done to the account that somebody may ask about later. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    accountId: accountId().references(() => accounts.id, { onDelete: "cascade" }),
    id: id(),
    userId: text("user_id"),
    apiKeyId: bigint("api_key_id", { mode: "number" }),
    action: text().notNull(),
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: moment("created_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
);
