import { z } from "zod";
import { invalidField } from "@/lib/errors";
import { flag, idList, whole } from "@/lib/values";
import type { ContactFilter } from "./conditions";
import { contactFilter } from "./filter";

/** All that match a filter except those named. */
export interface Matching {
  filter: ContactFilter;
  /** Left out rather than empty: an empty list in a call is a mistake. */
  notIds?: number[];
}

/**
 * Which contacts an action is for: those named, all that match except those named, or all but those kept. The words and the
 * shape are the same in the table, in a call, in the database and in SQL. "Everything" must be said: `{ filter: {} }`.
 */
export type Selection = { ids: number[] } | Matching | { keep: Matching };

/** @param notIds may be empty */
export function allMatching(filter: ContactFilter, notIds: number[] = []): Matching {
  return notIds.length > 0 ? { filter, notIds } : { filter };
}

/** Most ids a JSON body may name. */
export const mostSelectedIds = 1_000_000;

/** An array of ids, or in a URL their list separated by commas. */
export const selectedIds = idList(mostSelectedIds);

const count = whole(0, Number.MAX_SAFE_INTEGER, "Use a whole number: how many contacts you expect.");

/** How carefully a bulk action is done: only counted, or refused when it would touch another number of contacts. */
export const safeguards = { dryRun: flag.default(false), expectedCount: count.optional() };

/** The ways a call may say which contacts: `ids`, `notIds`, or `filter` with optional `notIds`. */
export const selectionShape = {
  ids: selectedIds.optional(),
  notIds: selectedIds.optional(),
  filter: contactFilter.optional(),
};

interface Selected {
  ids?: number[];
  notIds?: number[];
  filter?: ContactFilter;
  keep?: z.output<typeof keptShape>;
}

/**
 * One meaning for the ways of saying it. With `ids` there, `notIds` is ignored.
 * @throws AppError 400 when nothing is said
 */
export function toSelection({ ids, notIds, filter, keep }: Selected): Selection {
  if (keep) {
    if (ids || filter || notIds)
      throw invalidField("keep", "ambiguous", "Send either `keep` or whom to delete, not both.");
    return { keep };
  }
  if (ids && filter) throw invalidField("filter", "ambiguous", "Send either `ids` or `filter`, not both.");
  if (ids) return { ids };
  if (filter) return allMatching(filter, notIds);
  if (notIds) return allMatching({}, notIds);
  throw invalidField("ids", "required", "Say which contacts: send `ids`, or `notIds` for all except some.");
}

/** Those who stay when all others go; the filter must be written out. */
export const keptShape = z.strictObject({ filter: contactFilter, notIds: selectedIds.optional() });

/**
 * What `DELETE /contacts` takes, in its URL or its body. With `ids` there, `notIds` is not even read. `keep` deletes
 * everybody but those that match; because a mistake in it would take more, not less, its number is not optional.
 */
export const deletion = z.preprocess(
  withoutIgnored,
  z
    .strictObject({ ...selectionShape, keep: keptShape.optional(), ...safeguards })
    .refine(({ keep, dryRun, expectedCount }) => !keep || dryRun || expectedCount !== undefined, {
      error: "With `keep`, say how many you expect to go: ask with `dryRun` first.",
      path: ["expectedCount"],
      params: { code: "required" },
    }),
);

function withoutIgnored(input: unknown): unknown {
  if (typeof input !== "object" || input === null || !("ids" in input) || input.ids === undefined)
    return input;
  const { notIds, ...rest } = input as { notIds?: unknown };
  return rest;
}
