import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
} from "drizzle-orm/pg-core";
import type { CustomField } from "@/lib/custom-fields";
import type { ImportPlan, ImportReport, RowOutcome } from "@/lib/import/import";
import type { RowIssue } from "@/lib/import/rows/row-reading";
import type { ImportStatus } from "@/lib/import/status";
import { accounts } from "./accounts";
import { accountId, id, moment } from "./columns";
import { stagedFieldColumns } from "./field-columns";

export const imports = pgTable(
  "imports",
  {
    accountId: accountId().references(() => accounts.id),
    id: id(),
    status: text().$type<ImportStatus>().notNull(),
    fileName: text("file_name").notNull(),
    /** What was asked for: mapping, list, mode, country. */
    plan: jsonb().$type<ImportPlan>().notNull(),
    /** What was found: columns, preview, summary, reasons. */
    report: jsonb().$type<ImportReport>(),
    rowsDone: integer("rows_done").notNull().default(0),
    /** Null while the file is being read. */
    rowsTotal: integer("rows_total"),
    listId: bigint("list_id", { mode: "number" }),
    /** Where the upload waits to be read, and the server that holds it; null once it is staged. */
    spoolFile: text("spool_file"),
    server: text(),
    /** The process whose caller waits for the end of the import, or of its undo; null when a job does it. */
    heldBy: text("held_by"),
    /** Fields the run will make; the staged values hang on their ids already. */
    newFields: jsonb("new_fields").$type<(CustomField & { id: number })[]>().notNull().default([]),
    /** The last row that is undone: where a revert that was cut off goes on. */
    revertedUpTo: integer("reverted_up_to"),
    createdBy: text("created_by").notNull(),
    createdAt: moment("created_at").notNull().default(sql`clock_timestamp()`),
    updatedAt: moment("updated_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
);

const importId = () => bigint("import_id", { mode: "number" }).notNull();

/** The stretches of match keys a large import is merged in side by side, and how far each is. */
export const importLanes = pgTable(
  "import_lanes",
  {
    accountId: accountId(),
    importId: importId(),
    lane: smallint().notNull(),
    /** The last key that is merged, or behind which the lane begins: where a merge that was cut off goes on. */
    after: text().notNull(),
    /** The last key of the lane; null for the end of the file. */
    upTo: text("up_to"),
    rowsDone: integer("rows_done").notNull().default(0),
    updatedAt: moment("updated_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.importId, table.lane] }),
    foreignKey({
      columns: [table.accountId, table.importId],
      foreignColumns: [imports.accountId, imports.id],
    }).onDelete("cascade"),
  ],
);

/**
 * The staged rows: each a contact to be merged, or the reasons why not with the cells as they were read. Neither they
 * nor the outcomes have a foreign key to their import: it would be looked up once a row.
 */
export const importRows = pgTable(
  "import_rows",
  {
    accountId: accountId(),
    importId: importId(),
    /** As a person sees it in a spreadsheet. */
    row: integer().notNull(),
    /** As in `contacts`; null for an invalid row. */
    matchKey: text("match_key").generatedAlwaysAs(
      sql`coalesce(phone_number, '@' || lower(email collate "und-x-icu"))`,
    ),
    ...stagedFieldColumns(),
    fullName: text("full_name"),
    phoneNumber: text("phone_number"),
    isValid: boolean("is_valid"),
    channels: smallint(),
    /** Whether the file said which channels, or they were derived from the number (then only a new contact gets them). */
    channelsGiven: boolean("channels_given"),
    customTexts: jsonb("custom_texts").$type<Record<string, string>>(),
    customValues: jsonb("custom_values").$type<Record<string, string | number | boolean>>(),
    cells: jsonb().$type<string[]>(),
    errors: jsonb().$type<RowIssue[]>(),
    warnings: jsonb().$type<RowIssue[]>(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.importId, table.row] }),
    index("import_rows_by_key").on(table.accountId, table.importId, table.matchKey, table.row),
  ],
);

/** What became of each row, written with the change itself: progress, resume and undo read it. */
export const importOutcomes = pgTable(
  "import_outcomes",
  {
    accountId: accountId(),
    importId: importId(),
    row: integer().notNull(),
    outcome: text().$type<RowOutcome>().notNull(),
    contactId: bigint("contact_id", { mode: "number" }),
    /** The contact as it was before an update. */
    before: jsonb().$type<Record<string, unknown>>(),
    /** The fields an update changed. */
    changed: text().array(),
    /** `updated_at` as the import left it: a later one tells that somebody touched the contact since. */
    touchedAt: moment("touched_at"),
    joinedList: boolean("joined_list").notNull().default(false),
    /** A revert left the contact as it is, because somebody touched it since. */
    isKept: boolean("is_kept").notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.importId, table.row] })],
);

/** The answers to requests with an `Idempotency-Key`, for a day. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    accountId: accountId().references(() => accounts.id),
    key: text().notNull(),
    /** SHA-256 of what was asked. */
    requestHash: text("request_hash").notNull(),
    /** Where it runs: a server that starts again forgets what it had not answered. */
    server: text().notNull(),
    /** Null while it runs. */
    answer: jsonb().$type<{ status: number; headers: Record<string, string>; body: string }>(),
    createdAt: moment("created_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.key] })],
);
