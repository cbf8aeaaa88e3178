/**
 * What contacts can be filtered by, each condition said once, with how its value is written in a URL. The schemas of the API
 * (`filter.ts`), the SQL (`db/contacts/conditions-sql.ts`), the links and the chips of the table are typed by this: a
 * condition that is forgotten in one of them does not compile. Without zod, because the pages read it.
 */
import {
  choicesText,
  flagText,
  idsText,
  idText,
  plainText,
  type TextForm,
  trimmedText,
  type ValueOf,
} from "@/lib/value-texts";
import { channels, genders } from "./enumerations";

/** A leading blank is the `+` of somebody who forgot to encode it. */
const phoneText: TextForm<string> = {
  read: (text) => text.replace(/^ (?=\d)/, "+").trim(),
  write: String,
};

export const conditions = {
  search: plainText,
  listIds: idsText,
  notListIds: idsText,
  gender: choicesText(genders),
  isValid: flagText,
  communicationSupported: choicesText(channels),
  isTest: flagText,
  phoneNumber: phoneText,
  email: trimmedText,
  importId: idText,
} satisfies Record<string, TextForm<unknown>>;

export type ConditionName = keyof typeof conditions;
export type ConditionValue<Name extends ConditionName> = ValueOf<(typeof conditions)[Name]>;

/** Which contacts: every condition must hold, one that is absent asks for nothing, and `{}` is everybody. */
export type ContactFilter = { [Name in ConditionName]?: ConditionValue<Name> } & {
  /** Values by key of field. */
  customFields?: Record<string, string>;
  /** Of the lists beside the filter: members of one of these, too. */
  withinListIds?: number[];
};

export const conditionNames = Object.keys(conditions) as ConditionName[];
