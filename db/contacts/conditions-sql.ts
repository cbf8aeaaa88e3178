/** What each condition of a filter is in SQL, over `contacts` under the alias `c`. */
import { type SQL, sql } from "drizzle-orm";
import {
  type ConditionName,
  type ConditionValue,
  type ContactFilter,
  conditionNames,
} from "@/lib/contacts/conditions";
import { channelBits } from "@/lib/contacts/enumerations";
import { fieldParameter } from "@/lib/contacts/query-params";
import { invalidField } from "@/lib/errors";
import type { StoredCustomField } from "../custom-fields/custom-fields";
import { idArray } from "../sql-values";
import { contains, searchCondition } from "./search-sql";

const toSql: { [Name in ConditionName]: (value: ConditionValue<Name>) => SQL } = {
  search: searchCondition,
  listIds: inLists,
  notListIds: (listIds) => sql`not ${inLists(listIds)}`,
  gender: (genders) => sql`c.gender in ${genders}`,
  isValid: (isValid) => sql`c.is_valid = ${isValid}`,
  communicationSupported: (channels) => supports(channelBits(channels)),
  isTest: (isTest) => sql`c.is_test = ${isTest}`,
  phoneNumber: (phoneNumber) => sql`c.match_key = ${phoneNumber}`,
  email: (email) => sql`c.email_key = lower(${email}::text collate "und-x-icu") collate "C"`,
  importId: touchedBy,
};

/**
 * @param fields those of the account, when the filter asks for custom fields
 * @throws AppError 400 when the filter names another one, or compares one with what it cannot hold
 */
export function conditionsOf(filter: ContactFilter, fields: StoredCustomField[]): SQL[] {
  const named = conditionNames.flatMap((name) => conditionOf(name, filter) ?? []);
  const within = filter.withinListIds ? [inLists(filter.withinListIds)] : [];
  const custom = Object.entries(filter.customFields ?? {}).map(([key, value]) => {
    const field = fields.find((known) => known.key === key);
    if (field) return customCondition(field, value);
    throw invalidField(fieldParameter(key), "unknown_field", `There is no custom field ${key}.`);
  });
  return [...named, ...within, ...custom];
}

function conditionOf<Name extends ConditionName>(name: Name, filter: ContactFilter): SQL | null {
  const value = filter[name] as ConditionValue<Name> | undefined;
  return value === undefined || value === "" ? null : toSql[name](value);
}

/** Members of one of these lists. */
export function inLists(listIds: readonly number[]): SQL {
  const which =
    listIds.length === 1 ? sql`m.list_id = ${listIds[0]}` : sql`m.list_id = any(${idArray(listIds)})`;
  return sql`exists (select from list_members m where m.account_id = c.account_id and m.contact_id = c.id and ${which})`;
}

/** The sets of channels that hold all of these, spelled out so that an index can look them up. */
function supports(bits: number): SQL {
  const sets = [0, 1, 2, 3, 4, 5, 6, 7].filter((set) => (set & bits) === bits);
  return sql`c.channels in ${sets}`;
}

function touchedBy(importId: number): SQL {
  return sql`exists (select from import_outcomes o where o.account_id = c.account_id and o.import_id = ${importId}
    and o.contact_id = c.id and o.outcome in ('created', 'updated'))`;
}

function customCondition(field: StoredCustomField, value: string): SQL {
  const id = String(field.id);
  if (field.type === "text") {
    // Texts are part of the search text, whose index finds the few candidates.
    return sql`(case when fold(${value}::text) = '' then true else ${contains(value)} end
      and c.custom_texts ->> ${id} = ${value})`;
  }
  return sql`c.custom_values @> ${JSON.stringify({ [id]: typedValue(field, value) })}::jsonb`;
}

function typedValue(field: StoredCustomField, value: string): string | number | boolean {
  const wrong = (what: string) =>
    invalidField(fieldParameter(field.key), "invalid", `${field.label} is compared with ${what}.`);
  if (field.type === "number") {
    if (value.trim() === "" || !Number.isFinite(Number(value))) throw wrong("a number");
    return Number(value);
  }
  if (field.type === "boolean") {
    const flag = value.trim().toLowerCase();
    if (flag !== "true" && flag !== "false") throw wrong("true or false");
    return flag === "true";
  }
  return value;
}
