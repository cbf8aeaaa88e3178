import { boolean, text } from "drizzle-orm/pg-core";
import type { Gender } from "@/lib/contacts/enumerations";
import { contactFields, forPlainFields, type KindOf, type PlainFieldName } from "@/lib/contacts/fields";
import { columnOf } from "../contacts/columns";

const staged = {
  text: (name: string) => text(name),
  email: (name: string) => text(name),
  gender: (name: string) => text(name).$type<Gender>(),
  flag: (name: string) => boolean(name),
};
const stored = { ...staged, flag: (name: string) => boolean(name).notNull().default(false) };

type Columns<Makers extends typeof staged | typeof stored> = {
  [Name in PlainFieldName]: ReturnType<Makers[KindOf<Name>]>;
};

/** The columns of the plain fields of a contact. */
export const storedFieldColumns = () => makeColumns(stored);

/** The same of a staged row, where an absent value is null. */
export const stagedFieldColumns = () => makeColumns(staged);

function makeColumns<Makers extends typeof staged | typeof stored>(makers: Makers): Columns<Makers> {
  return forPlainFields<Columns<Makers>>((name) => {
    const make = makers[contactFields[name].kind] as (column: string) => Columns<Makers>[PlainFieldName];
    return make(columnOf(name).name);
  });
}
