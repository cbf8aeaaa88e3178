import { z } from "zod";
import { storableText } from "@/lib/text";
import type { Contact } from "./contact";
import { type Channel, channels, genders, sortFields } from "./enumerations";
import { readInternationalPhone } from "./phone";

export { type SortField, sortFields } from "./enumerations";

/** Most ids a filter names; selections take more (`selection.ts`). */
const mostIds = 1000;
const searchLimits = { characters: 300, words: 20 } as const;

/** A parameter of a URL is text; in a JSON body it may be itself. */
const filled = storableText.refine((value) => value.trim() !== "", {
  error: "This is empty. Leave it out instead.",
  params: { code: "empty" },
});

const positive = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const idMessage = "Use positive whole numbers, separated by commas.";
export const oneId = z.union(
  [
    positive,
    filled
      .regex(/^\d{1,15}$/)
      .transform(Number)
      .pipe(positive),
  ],
  "Use a positive whole number.",
);
const ids = z
  .union(
    [
      z.array(positive),
      filled.transform((value) => value.split(",").map(wholeNumber)).pipe(z.array(positive)),
    ],
    idMessage,
  )
  .refine((list) => list.length > 0, idMessage)
  .refine((list) => list.length <= mostIds, `At most ${mostIds} ids.`)
  .transform((list) => [...new Set(list)]);

const flag = z.union(
  [
    z.boolean(),
    filled
      .transform((value) => value.toLowerCase())
      .pipe(z.enum(["true", "false"]))
      .transform((value) => value === "true"),
  ],
  "Use true or false.",
);

/** Several values of an enumeration, in any case, separated by commas. */
function several<const T extends readonly [string, ...string[]]>(values: T) {
  const message = `Use ${values.join(", ")}, separated by commas.`;
  return z
    .preprocess(upperCaseParts, z.array(z.enum(values, message), message).min(1, message))
    .transform((list) => values.filter((value) => list.includes(value as never)) as T[number][]);
}

const phone = filled.transform((value, context) => {
  const read = readInternationalPhone(value.replace(/^ (?=\d)/, "+"));
  if (read) return read.phoneNumber;
  context.addIssue("This is not a phone number in international format, such as +393331234567.");
  return z.NEVER;
});

const search = storableText
  .transform((value) => value.normalize("NFC").trim())
  .refine(
    (value) => value.length <= searchLimits.characters,
    `At most ${searchLimits.characters} characters.`,
  )
  .refine((value) => value.split(/\s+/).length <= searchLimits.words, `At most ${searchLimits.words} words.`);

const filterShape = {
  listIds: ids.optional(),
  notListIds: ids.optional(),
  search: search.optional(),
  gender: several(genders).optional(),
  isValid: flag.optional(),
  communicationSupported: several(channels).optional(),
  isTest: flag.optional(),
  phoneNumber: phone.optional(),
  email: filled.transform((value) => value.trim()).optional(),
  importId: oneId.optional(),
  customFields: z.record(z.string(), z.union([filled, z.number(), z.boolean()]).transform(String)).optional(),
};

/** Which contacts: every condition must hold. Lists and fields it names must exist (checked where they are known). */
export const contactFilter = z.strictObject(filterShape);
export type ContactFilter = z.output<typeof contactFilter>;

const whole = (least: number, most: number) =>
  z.union(
    [
      z.number().int().min(least).max(most),
      filled
        .regex(/^\d{1,15}$/)
        .transform(Number)
        .pipe(z.number().min(least).max(most)),
    ],
    `Use a whole number from ${least} to ${most}.`,
  );

export const pageQuery = { page: whole(0, 1_000_000_000).default(0), limit: whole(1, 1000).default(10) };

/** What `GET /contacts` takes: a filter, an order and a page. */
export const contactQuery = z.strictObject({
  ...filterShape,
  ...pageQuery,
  sortBy: z.enum(sortFields, `Use one of ${sortFields.join(", ")}.`).default("fullName"),
  sortOrder: z.preprocess(lowerCase, z.enum(["asc", "desc"], "Use asc or desc.")).default("asc"),
  sortPriorityListId: oneId.optional(),
  includeTotal: flag.default(true),
});
export type ContactQuery = z.output<typeof contactQuery>;

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

/** A bit for each channel: SMS 1, RCS 2, WHATSAPP 4. */
export function channelBits(supported: readonly Channel[]): number {
  return channels.reduce((bits, channel, place) => bits | (supported.includes(channel) ? 1 << place : 0), 0);
}

export function channelsOf(bits: number): Channel[] {
  return [...(channelSets[bits] ?? [])];
}

const channelSets = Array.from({ length: 1 << channels.length }, (_, bits) =>
  channels.filter((_, place) => bits & (1 << place)),
);

function wholeNumber(value: string): number {
  return /^\s*\d{1,15}\s*$/.test(value) ? Number(value) : Number.NaN;
}

function upperCaseParts(value: unknown): unknown {
  const parts = typeof value === "string" ? value.split(",") : value;
  return Array.isArray(parts)
    ? parts.map((part) => (typeof part === "string" ? part.trim().toUpperCase() : part))
    : parts;
}

function lowerCase(value: unknown): unknown {
  return typeof value === "string" ? value.toLowerCase() : value;
}
