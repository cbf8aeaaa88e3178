import { createParser } from "nuqs";
import { idText, type TextForm, wholeText } from "@/lib/value-texts";

/** A parameter of a link in the grammar of the API. */
export function linkParser<Value>(form: TextForm<Value>) {
  return createParser<Value & {}>({
    parse: (text) => form.read(text) as (Value & {}) | null,
    serialize: (value) => form.write(value),
    eq: (a, b) => form.write(a) === form.write(b),
  });
}

/** A whole number from 0: `9abc` and `2.5` are none. */
export const wholeParser = linkParser(wholeText);

/** The id of something, from 1. */
export const idParser = linkParser(idText);
