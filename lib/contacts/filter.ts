import { z } from "zod";
import { customFieldLimits } from "@/lib/custom-fields";
import { normalText, storableText } from "@/lib/text";
import { choice, flag, idList, oneId, record, several, whole } from "@/lib/values";
import { type ConditionName, type ConditionValue, conditions } from "./conditions";
import type { Contact } from "./contact";
import { channels, genders } from "./enumerations";
import { limitOf, sortFields } from "./fields";
import { readInternationalPhone } from "./phone";
import { type ContactQuery, queryDefaults, sortOrders } from "./query-params";

/** Most ids a filter names; selections take more (`selection.ts`). */
const mostIds = 1000;
const searchLimits = { characters: 300, words: 20 } as const;

const filled = (max: number) =>
  normalText(max).refine((value) => value !== "", {
    error: "This is empty. Leave it out instead.",
    params: { code: "empty" },
  });

const ids = idList(mostIds).transform((list) => [...new Set(list)]);

const phone = storableText.transform((value, context) => {
  const written = value.length <= limitOf("phoneNumber") && conditions.phoneNumber.read(value);
  const read = written ? readInternationalPhone(written) : null;
  if (read) return read.phoneNumber;
  context.addIssue("This is not a phone number in international format, such as +393331234567.");
  return z.NEVER;
});

/** An empty one is no search. */
const search = normalText(searchLimits.characters).refine(
  (value) => value.split(/\s+/).length <= searchLimits.words,
  `At most ${searchLimits.words} words.`,
);

/** The schema of each condition; an empty search is none. */
const schemas = {
  search,
  listIds: ids,
  notListIds: ids,
  gender: several(genders),
  isValid: flag,
  communicationSupported: several(channels),
  isTest: flag,
  phoneNumber: phone,
  email: filled(limitOf("email")),
  importId: oneId,
} satisfies { [Name in ConditionName]: z.ZodType<ConditionValue<Name>> };

const customFields = record(
  z.union([filled(customFieldLimits.text), z.number(), z.boolean()]).transform(String),
  "Send an object of field keys and values.",
).refine((values) => Object.keys(values).length > 0, "Name at least one field, or leave it out.");

const filterShape = z.strictObject({ ...schemas, customFields }).partial().shape;

/**
 * Which contacts. Lists and fields it names must exist (checked where they are known). What is sent and asks for nothing is
 * refused: only `{}` is everybody.
 */
export const contactFilter = z.strictObject({
  ...filterShape,
  search: search
    .refine((value) => value !== "", {
      error: "This is empty. Leave it out instead.",
      params: { code: "empty" },
    })
    .optional(),
});

export const pageQuery = {
  page: whole(0, 1_000_000_000).default(queryDefaults.page),
  limit: whole(1, 1000).default(queryDefaults.limit),
};

export const sortOrder = choice(sortOrders, "Use asc or desc.");

/** What `GET /contacts` takes: a filter, an order and a page. */
export const contactQuery = z.strictObject({
  ...filterShape,
  ...pageQuery,
  sortBy: choice(sortFields, `Use one of ${sortFields.join(", ")}.`).default(queryDefaults.sortBy),
  sortOrder: sortOrder.default(queryDefaults.sortOrder),
  sortPriorityListId: oneId.optional(),
  includeTotal: flag.default(queryDefaults.includeTotal),
}) satisfies z.ZodType<ContactQuery>;

/** The answer of `GET /contacts`. */
export interface ContactPage {
  contacts: Contact[];
  page: number;
  limit: number;
  /** Contacts that match, exact; absent with `includeTotal=false`. */
  total?: number;
  /** Those of them in the list that comes first; only where there is one. */
  priorityTotal?: number;
}
