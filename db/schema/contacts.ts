import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from "drizzle-orm/pg-core";
import type { CustomFieldType } from "@/lib/custom-fields";
import { accounts } from "./accounts";
import { accountId, id, moment } from "./columns";
import { storedFieldColumns } from "./field-columns";

/**
 * The indexes for finding (order by name, trigrams, facets) stand in the migration `search-indexes`, since
 * their collations, included columns and operator classes are beyond this language. `email_key` and `match_key`
 * are compared byte by byte (`COLLATE "C"`, added to the migration by hand).
 */
export const contacts = pgTable(
  "contacts",
  {
    accountId: accountId().references(() => accounts.id),
    id: id(),
    ...storedFieldColumns(),
    /** Only a name that was given; a built one is never stored here. */
    fullName: text("full_name"),
    /** The given name, else the built one, else null: what sorting by name sorts by. */
    name: text().generatedAlwaysAs(
      sql`coalesce(full_name, nullif(btrim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''))`,
    ),
    /** E.164. */
    phoneNumber: text("phone_number"),
    /** The e-mail as it is compared and sorted. */
    emailKey: text("email_key").generatedAlwaysAs(sql`lower(email collate "und-x-icu")`),
    /** The one key of matching: the number, or, without one, `@` and the e-mail. */
    matchKey: text("match_key")
      .notNull()
      .generatedAlwaysAs(sql`coalesce(phone_number, '@' || lower(email collate "und-x-icu"))`),
    isValid: boolean("is_valid"),
    /** A bit for each channel, in the order of `channels`: SMS 1, RCS 2, WHATSAPP 4. */
    channels: smallint().notNull().default(0),
    /** Values of text fields by field id: apart from the others, because search looks into them. */
    customTexts: jsonb("custom_texts").$type<Record<string, string>>().notNull().default({}),
    /** Values of all other custom fields by field id. */
    customValues: jsonb("custom_values")
      .$type<Record<string, number | boolean | string>>()
      .notNull()
      .default({}),
    searchText: text("search_text").generatedAlwaysAs(
      sql`contact_search_text(full_name, first_name, last_name, email, phone_number, notes, custom_texts)`,
    ),
    createdAt: moment("created_at").notNull().default(sql`clock_timestamp()`),
    updatedAt: moment("updated_at").notNull().default(sql`clock_timestamp()`),
    /** Set by an undo alone: since when the contact had the values it has again. Null: since `updated_at`. */
    contentAsOf: moment("content_as_of"),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
);

export const lists = pgTable(
  "lists",
  {
    accountId: accountId().references(() => accounts.id),
    id: id(),
    name: text().notNull(),
    /** The name as it is compared: one list of a name in an account. */
    nameKey: text("name_key").notNull().generatedAlwaysAs(sql`lower(name collate "und-x-icu")`),
    description: text(),
    createdAt: moment("created_at").notNull().default(sql`clock_timestamp()`),
    updatedAt: moment("updated_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique("lists_name").on(table.accountId, table.nameKey),
  ],
);

export const listMembers = pgTable(
  "list_members",
  {
    accountId: accountId(),
    listId: bigint("list_id", { mode: "number" }).notNull(),
    contactId: bigint("contact_id", { mode: "number" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.listId, table.contactId] }),
    index("list_members_of_contact").on(table.accountId, table.contactId, table.listId),
    foreignKey({ columns: [table.accountId, table.listId], foreignColumns: [lists.accountId, lists.id] }),
    foreignKey({
      columns: [table.accountId, table.contactId],
      foreignColumns: [contacts.accountId, contacts.id],
    }),
  ],
);

/**
 * How many contacts an account (`list_id` null) and each list hold, as a ledger: whoever adds or removes appends
 * the difference in the same transaction, so writers never wait for each other and the sum is exact for every
 * reader. The sum is folded into one row now and then.
 */
export const countChanges = pgTable(
  "count_changes",
  {
    accountId: accountId().references(() => accounts.id),
    id: id(),
    listId: bigint("list_id", { mode: "number" }),
    difference: bigint({ mode: "number" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    index("count_changes_of_list").on(table.accountId, table.listId),
  ],
);

/** Values in contacts hang on the id, so a field deleted and made anew under its key starts empty. */
export const customFields = pgTable(
  "custom_fields",
  {
    accountId: accountId().references(() => accounts.id),
    id: id(),
    key: text().notNull(),
    label: text().notNull(),
    type: text().$type<CustomFieldType>().notNull(),
    options: jsonb().$type<string[]>(),
    createdAt: moment("created_at").notNull().default(sql`clock_timestamp()`),
    updatedAt: moment("updated_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique("custom_fields_key").on(table.accountId, table.key),
  ],
);

/** Fields that are no more: imports that were staged before must not write their values again. Kept as long as imports are. */
export const deletedFields = pgTable(
  "deleted_fields",
  {
    accountId: accountId().references(() => accounts.id),
    id: bigint({ mode: "number" }).notNull(),
    /** Whether its values are gone from all contacts. */
    isCleared: boolean("is_cleared").notNull().default(false),
    deletedAt: moment("deleted_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
);

/** What was sent to whom: keeps its own copy of the recipient and outlives the contact. */
export const deliveries = pgTable(
  "deliveries",
  {
    accountId: accountId().references(() => accounts.id),
    id: id(),
    contactId: bigint("contact_id", { mode: "number" }).notNull(),
    campaign: text().notNull(),
    channel: text().notNull(),
    status: text().notNull(),
    fullName: text("full_name").notNull(),
    phoneNumber: text("phone_number"),
    email: text(),
    sentAt: moment("sent_at").notNull(),
    createdAt: moment("created_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    index("deliveries_of_contact").on(table.accountId, table.contactId, table.sentAt),
    index("deliveries_of_campaign").on(table.accountId, table.campaign, table.sentAt),
  ],
);
