import { z } from "zod";
import { oneId } from "@/lib/contacts/filter";
import type { CountryCode } from "@/lib/contacts/phone";
import { country } from "@/lib/people";
import { requiredText } from "@/lib/text";
import { type ImportPlan, type ImportSource, importModes } from "./import";
import { mapping } from "./mapping";

const flag = z.enum(["true", "false"], "Use true or false.").transform((text) => text === "true");
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `Use a whole number from ${least} to ${most}.`)
    .transform(Number)
    .refine((n) => n >= least && n <= most, `Use a whole number from ${least} to ${most}.`);

const mappingText = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
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
      fileName: z.string().max(300, "At most 300 characters.").optional(),
      listId: oneId.optional(),
      newListName: requiredText(100).optional(),
      removeHead: flag.optional(),
      limit: whole(0, 1000).default(10),
      defaultCountry: country.optional(),
      mapping: mappingText.optional(),
      encoding: z.string().max(40).optional(),
      delimiter: z.string().length(1, "Use one character.").optional(),
      sheet: z.string().max(100).optional(),
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
