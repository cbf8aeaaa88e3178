/**
 * The WHERE of a filter, in one place: page, total, deletion, bulk edit, membership and export all use it.
 * Conditions speak of `contacts` under the alias `c`.
 */
import { type SQL, sql } from "drizzle-orm";
import type { ContactFilter } from "@/lib/contacts/conditions";
import type { Selection } from "@/lib/contacts/selection";
import { invalidField, notFound } from "@/lib/errors";
import type { StoredCustomField } from "../custom-fields/custom-fields";
import { findCustomFields } from "../custom-fields/custom-fields";
import { type Database, db, type Executor } from "../postgres";
import { all, idArray } from "../sql-values";
import { conditionsOf } from "./conditions-sql";

/** The pool, or a transaction that holds what it checks. */
type Reader = Pick<Database, "execute" | "select">;

/** A condition over the contacts of one account, which it always names. */
export type ContactCondition = SQL;

/**
 * The condition of a filter whose lists, import and custom fields are known to exist.
 * @throws AppError as `checkFilter` and `conditionOf` do: a mistake never widens the result
 */
export async function filterCondition(
  accountId: number,
  filter: ContactFilter,
  reader: Reader = db(),
): Promise<ContactCondition> {
  const [fields] = await Promise.all([
    filter.customFields ? findCustomFields(accountId, reader) : [],
    checkFilter(accountId, filter, reader),
  ]);
  return conditionOf(accountId, filter, fields);
}

/** @throws AppError 400 when the filter names a list the account does not have, 404 for an import that is gone */
export async function checkFilter(
  accountId: number,
  filter: ContactFilter,
  reader: Reader = db(),
): Promise<void> {
  await Promise.all([
    checkLists(accountId, "listIds", filter.listIds, reader),
    checkLists(accountId, "notListIds", filter.notListIds, reader),
    checkLists(accountId, "listIds", filter.withinListIds, reader),
    checkImport(accountId, filter.importId, reader),
  ]);
}

/**
 * @param fields those of the account, when the filter asks for custom fields
 * @throws AppError 400 when the filter names another one, or compares one with what it cannot hold
 */
export function conditionOf(
  accountId: number,
  filter: ContactFilter,
  fields: StoredCustomField[],
): ContactCondition {
  return all([sql`c.account_id = ${accountId}`, ...conditionsOf(filter, fields)]);
}

/**
 * Exactly the contacts of a selection. Ids that do not exist select nothing.
 * @param reader for a change, its transaction: a list that is checked in it stays until it ends
 * @throws AppError as `filterCondition`, and 400 for a search that asks for nothing
 */
export async function selectionCondition(
  accountId: number,
  selection: Selection,
  reader: Reader = db(),
): Promise<ContactCondition> {
  if ("ids" in selection)
    return sql`c.account_id = ${accountId} and c.id in (select unnest(${idArray(selection.ids)}))`;
  // A condition on a missing value is neither true nor false: whoever does not surely match is one of the others.
  if ("keep" in selection)
    return sql`c.account_id = ${accountId} and (${await selectionCondition(accountId, selection.keep, reader)}) is not true`;
  const { filter, notIds } = selection;
  await refuseEmptySearch(filter, reader);
  const matches = await filterCondition(accountId, filter, reader);
  return notIds ? sql`${matches} and c.id not in (select unnest(${idArray(notIds)}))` : matches;
}

/** A word that folds to nothing, such as an accent without a letter, says nothing of whom to change. */
async function refuseEmptySearch({ search = "" }: ContactFilter, reader: Reader): Promise<void> {
  // Folding leaves the letters and digits of ASCII as they are, so only other words are asked about.
  const doubtful = search.split(/\s+/).filter((word) => !/[a-z\d]/i.test(word));
  if (search === "" || doubtful.length === 0) return;
  const [empty] = await reader.execute(
    sql`select from jsonb_array_elements_text(${JSON.stringify(doubtful)}::jsonb) as word where fold(word) = ''`,
  );
  if (empty)
    throw invalidField("search", "empty", "A word of this search has no letter. Leave it out instead.");
}

/** Whether a filter asks for anything. */
export function isEmptyFilter(filter: ContactFilter): boolean {
  return Object.values(filter).every((value) => value === undefined || value === "");
}

/** @throws AppError 400 naming the parameter and the lists that do not exist */
export async function checkLists(
  accountId: number,
  field: string,
  listIds: readonly number[] = [],
  reader: Executor = db(),
): Promise<void> {
  if (listIds.length === 0) return;
  const missing = await reader.execute<{ id: number }>(sql`
    select wanted.id from unnest(${idArray(listIds)}) as wanted (id)
    where not exists (select from lists l where l.account_id = ${accountId} and l.id = wanted.id)`);
  if (missing.length > 0)
    throw invalidField(
      field,
      "unknown_list",
      `There is no list ${missing.map(({ id }) => id).join(", ")} in this account.`,
    );
}

async function checkImport(accountId: number, importId: number | undefined, reader: Reader): Promise<void> {
  if (importId === undefined) return;
  const [found] = await reader.execute(
    sql`select from imports where account_id = ${accountId} and id = ${importId}`,
  );
  if (!found) throw notFound("import");
}
