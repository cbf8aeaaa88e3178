import { z } from "zod";
import { storableText, textField } from "@/lib/text";
import { boundedArray, record } from "@/lib/values";
import { type Channel, channels, type Gender, genders } from "./enumerations";
import {
  type ContactFieldName,
  contactFields,
  forPlainFields,
  limitOf,
  type PlainFieldName,
  type PlainKind,
  type PlainValues,
} from "./fields";
import { type Phone, readInternationalPhone } from "./phone";

export type { Channel, Gender };
export { channels, genders };

export type CustomFieldValue = string | number | boolean;

/** A contact as the API shows it. */
export interface Contact extends PlainValues {
  id: number;
  /** Never empty: the given name, else the built one, else the e-mail or the number. */
  fullName: string;
  /** E.164. */
  phoneNumber: string | null;
  /** What libphonenumber says of the number; null without one. */
  isValid: boolean | null;
  communicationSupported: Channel[];
  customFields: Record<string, CustomFieldValue>;
  lists: { id: number; name: string }[];
  /** ISO 8601, milliseconds, UTC. */
  createdAt: string;
  updatedAt: string;
  /** Only where a list was asked to come first. */
  inPriorityList?: boolean;
}

const emailPattern =
  /^[^\s@<>()[\]\\,;:"]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;

/** Whether a text can be an e-mail address (RFC 5321 sizes, no quoted local parts, international names allowed). */
export function isEmail(text: string): boolean {
  return text.length <= limitOf("email") && emailPattern.test(text) && !/^\.|\.\.|\.@/.test(text);
}

export const emailField = textField(limitOf("email")).refine(
  (email) => email === null || isEmail(email),
  "This is not an e-mail address. Write it like name@example.com.",
);

/** An E.164 number; becomes the number with its validity and channels. */
const phoneField = textField(limitOf("phoneNumber")).transform((text, context): Phone | null => {
  const phone = text === null ? null : readInternationalPhone(text);
  if (text !== null && phone === null) context.addIssue(phoneMessage);
  return phone;
});
const phoneMessage =
  "This is not a phone number. Write it in international format, with + and the country code: +393331234567.";

/** Values by key of field; their length is checked where the fields are known. */
export const customFieldChanges = record(
  z.union([storableText, z.number(), z.boolean(), z.null()], {
    error: "Send text, a number, true or false, or null.",
  }),
  "Send an object of field keys and values.",
);

export const channelSet = boundedArray(
  z.enum(channels, `Use ${channels.join(", ")}.`),
  channels.length * 2,
  "Send an array of channels.",
).transform((given) => channels.filter((channel) => given.includes(channel)));

const kindSchemas: Record<PlainKind, (name: PlainFieldName) => z.ZodType> = {
  text: (name) => textField(limitOf(name)).nullable(),
  email: () => emailField.nullable(),
  gender: () => z.enum(genders, `Use ${genders.join(", ")} or null.`).nullable(),
  flag: () => z.boolean("Send true or false."),
};

type WritableFields = { [Name in PlainFieldName]: z.ZodType<PlainValues[Name]> };

/** The fields a caller can write, each with what it takes. */
export const writableFields = {
  ...forPlainFields<WritableFields>((name) => kindSchemas[contactFields[name].kind](name) as never),
  fullName: textField(limitOf("fullName")).nullable(),
  phoneNumber: phoneField.nullable(),
  communicationSupported: channelSet,
  customFields: customFieldChanges,
} satisfies Record<ContactFieldName, z.ZodType>;

/** Fields of a contact as it was read, which a `PUT` may send back and which are ignored. */
const readOnly = {
  id: z.unknown(),
  isValid: z.unknown(),
  lists: z.unknown(),
  inPriorityList: z.unknown(),
  createdAt: z.unknown(),
  updatedAt: z.unknown(),
};

/** What `PUT /contacts/{id}` takes: only the fields sent change, null clears one. */
export const contactChanges = z
  .strictObject({ ...writableFields, ...readOnly })
  .partial()
  .transform(({ id, isValid, lists, inPriorityList, createdAt, updatedAt, ...changes }) => changes);
export type ContactChanges = z.output<typeof contactChanges>;

/** What `POST /contacts` takes: at least a phone number or an e-mail address. */
export const newContact = z
  .strictObject(writableFields)
  .partial()
  .refine((contact) => contact.phoneNumber || contact.email, {
    error: "Give at least a phone number or an e-mail address.",
    path: ["phoneNumber"],
    params: { code: "required" },
  });
export type NewContact = z.output<typeof newContact>;
