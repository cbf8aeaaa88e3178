import type { SingleParserBuilder } from "nuqs";
import { idParser, linkParser, wholeParser } from "@/components/link-parsers";
import { conditionNames, conditions } from "@/lib/contacts/conditions";
import { fieldKeyOf, fieldParameter, queryDefaults, queryParameters } from "@/lib/contacts/query-params";
import type { CustomField } from "@/lib/custom-fields";
import { plainText, type ValueOf } from "@/lib/value-texts";
import { type ContactsView, defaultPageSize } from "./contacts-view";

type ConditionParsers = {
  [Name in keyof typeof conditions]: SingleParserBuilder<ValueOf<(typeof conditions)[Name]>>;
};

const conditionParsers = Object.fromEntries(
  conditionNames.map((name) => [name, linkParser<unknown>(conditions[name])]),
) as unknown as ConditionParsers;

/** What the URL of the table says, read as `GET /contacts` reads it; what that refuses does not come this far (`readContactsUrl`). */
export const viewParsers = {
  ...conditionParsers,
  search: linkParser(conditions.search).withDefault(""),
  sortBy: linkParser(queryParameters.sortBy).withDefault(queryDefaults.sortBy),
  sortOrder: linkParser(queryParameters.sortOrder).withDefault(queryDefaults.sortOrder),
  sortPriorityListId: idParser,
  page: wholeParser.withDefault(queryDefaults.page),
  limit: wholeParser.withDefault(defaultPageSize),
};

const textParser = linkParser(plainText);

/** The parameters of the account's own fields: `customFields[city]`. */
export function fieldParsers(fields: CustomField[]) {
  return Object.fromEntries(fields.map(({ key }) => [fieldParameter(key), textParser]));
}

/** @param conditions, values what the parsers read; null where the link says nothing */
export function toView(conditions: object, values: Record<string, string | null>): ContactsView {
  const customFields = Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [[fieldKeyOf(name), value]],
  );
  return {
    ...Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== null)),
    customFields: Object.fromEntries(customFields),
  } as ContactsView;
}

/** What is written to the URL for these values; a field that is not among them is taken off. */
export function toFieldParameters(
  fields: CustomField[],
  values: Record<string, string>,
): Record<string, string | null> {
  return Object.fromEntries(
    fields.map(({ key }) => [fieldParameter(key), Object.hasOwn(values, key) ? (values[key] ?? null) : null]),
  );
}
