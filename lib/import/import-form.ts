import { z } from "zod";
import type { CountryCode } from "@/lib/contacts/phone";
import { country } from "@/lib/people";
import { requiredText, storableText } from "@/lib/text";
import { oneId } from "@/lib/values";
import { mapping } from "./columns/mapping";
import { type ImportPlan, type ImportSource, importModes } from "./import";

const storable = (most: number) => storableText.max(most, `At most ${most} characters.`);
const flag = z.enum(["true", "false"], "Use true or false.").transform((text) => text === "true");
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `Use a whole number from ${least} to ${most}.`)
    .transform(Number)
    .refine((n) => n >= least && n <= most, `Use a whole number from ${least} to ${most}.`);

/** As JSON escapes them; no database takes them. */
const unstorable = /\\u(?:0000|d[89a-f][0-9a-f]{2})/i;

const mappingText = z
  .string()
  .transform((text, context) => {
    try {
      const value: unknown = JSON.parse(text);
      if (unstorable.test(JSON.stringify(value)))
        context.addIssue("Leave out U+0000 and halves of characters.");
      // The schema would leave it out in silence.
      else if (Object.hasOwn(Object(value), "__proto__"))
        context.addIssue("A column called __proto__ cannot be named here. Name it by its index.");
      else return value;
      return z.NEVER;
    } catch {
      context.addIssue('Send JSON, e.g. { "Cellulare": "phoneNumber" }.');
      return z.NEVER;
    }
  })
  .pipe(mapping);

/** The fields of an upload beside the file. An empty one counts as not sent. */
export const importForm = z.preprocess(
  withoutEmpty,
  z
    .strictObject({
      fileName: storable(300).optional(),
      listId: oneId.optional(),
      newListName: requiredText(100).optional(),
      removeHead: flag.optional(),
      limit: whole(0, 1000).default(10),
      defaultCountry: country.optional(),
      mapping: mappingText.optional(),
      encoding: storable(40).optional(),
      delimiter: storable(1).optional(),
      sheet: storable(100).optional(),
      headerRow: whole(1, 5_000_000).optional(),
      mode: z
        .preprocess(upperCase, z.enum(importModes, `Use one of ${importModes.join(", ")}.`))
        .default("CREATE_UPDATE"),
      dryRun: flag.default(false),
      async: flag.default(false),
    })
    .refine((form) => form.listId === undefined || form.newListName === undefined, {
      error: "Send either listId or newListName.",
      path: ["newListName"],
    }),
);
export type ImportForm = z.output<typeof importForm>;

/** What the form asks for. */
export function toImportPlan(
  form: ImportForm,
  source: ImportSource,
  accountCountry: CountryCode,
): ImportPlan {
  const { fileName, async: _, defaultCountry, ...rest } = form;
  return { ...rest, source, defaultCountry: (defaultCountry as CountryCode | undefined) ?? accountCountry };
}

function withoutEmpty(fields: unknown): unknown {
  return Object.fromEntries(Object.entries(Object(fields)).filter(([, value]) => value !== ""));
}

function upperCase(value: unknown): unknown {
  return typeof value === "string" ? value.toUpperCase() : value;
}
