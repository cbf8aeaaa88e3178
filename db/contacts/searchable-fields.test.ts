import { expect, test } from "vitest";
import { contactFieldNames, declared } from "@/lib/contacts/fields";
import { sql } from "../postgres";

test("a search looks into the first column of each searchable field, and into no other", async () => {
  const [row] = await sql()<{ made: string }[]>`
    select pg_get_expr(d.adbin, d.adrelid) as made from pg_attrdef d
    join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    where d.adrelid = 'contacts'::regclass and a.attname = 'search_text'`;
  const looksInto = /^contact_search_text\((.*)\)$/.exec(row?.made ?? "")?.[1]?.split(", ");
  const searchable = contactFieldNames.map(declared).filter(({ isSearchable }) => isSearchable);
  expect(looksInto?.sort()).toEqual(searchable.map(({ columns }) => Object.keys(columns)[0]).sort());
});
