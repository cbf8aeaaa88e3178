import { z } from "zod";
import { emailField } from "./contacts/contact";
import { isCountryCode } from "./contacts/phone";
import { requiredText } from "./text";

/** Characters of a password. */
export const passwordLimits = { least: 10, most: 128 } as const;

const email = emailField.refine((value): value is string => value !== null, "Give an e-mail address.");
const password = z
  .string("Give a password.")
  .min(passwordLimits.least, `At least ${passwordLimits.least} characters.`)
  .max(passwordLimits.most, `At most ${passwordLimits.most} characters.`);

export const country = z
  .string("Give a country.")
  .max(100, "Use the two letters of a country, such as IT.")
  .transform((code) => code.trim().toUpperCase())
  .refine(isCountryCode, "Use the two letters of a country, such as IT.");

/** The first owner of a book, and the book: what `/setup` and `npm run account -- create` take. */
export const newAccount = z.strictObject({
  name: requiredText(100),
  email,
  password,
  company: requiredText(100),
  country,
});
export type NewAccount = z.output<typeof newAccount>;

export const signIn = z.strictObject({
  email,
  password: z.string("Give your password.").max(passwordLimits.most),
});
export type SignIn = z.output<typeof signIn>;
