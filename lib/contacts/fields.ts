/**
 * The fields of a contact, said once, with the columns that hold them. What is stored, staged, merged, kept for an undo and
 * restored is made from this table (`db/contacts/columns.ts`): a field that is added here is in all of them.
 *
 * Plain fields have one column whose missing value is null and are merged as they are. The others have functions of their
 * own: `fullName` (a built name is not stored), `phoneNumber` (what rows are matched by; an import never changes it),
 * `communicationSupported` (bits, which may be derived from the number) and `customFields` (values by id of field).
 */
export type SqlType = "text" | "boolean" | "smallint" | "jsonb";

interface FieldDeclaration {
  isPlain: boolean;
  /** In `contacts` and in `import_rows`, with their types. */
  columns: Readonly<Record<string, SqlType>>;
}

export const contactFields = {
  firstName: { isPlain: true, columns: { first_name: "text" } },
  lastName: { isPlain: true, columns: { last_name: "text" } },
  fullName: { isPlain: false, columns: { full_name: "text" } },
  phoneNumber: { isPlain: false, columns: { phone_number: "text", is_valid: "boolean" } },
  communicationSupported: { isPlain: false, columns: { channels: "smallint" } },
  email: { isPlain: true, columns: { email: "text" } },
  gender: { isPlain: true, columns: { gender: "text" } },
  isTest: { isPlain: true, columns: { is_test: "boolean" } },
  notes: { isPlain: true, columns: { notes: "text" } },
  customFields: { isPlain: false, columns: { custom_texts: "jsonb", custom_values: "jsonb" } },
} as const satisfies Record<string, FieldDeclaration>;

export type ContactFieldName = keyof typeof contactFields;
type NameWhere<Plain extends boolean> = {
  [Name in ContactFieldName]: (typeof contactFields)[Name]["isPlain"] extends Plain ? Name : never;
}[ContactFieldName];
/** Fields with one column, merged and copied as they are. */
export type PlainFieldName = NameWhere<true>;
/** Fields with functions of their own, wherever they are handled. */
export type SpecialFieldName = NameWhere<false>;

export const contactFieldNames = Object.keys(contactFields) as ContactFieldName[];

export const plainFieldNames = contactFieldNames.filter(isPlainFieldName);

export function isPlainFieldName(name: ContactFieldName): name is PlainFieldName {
  return contactFields[name].isPlain;
}

/** An object with a value for each plain field. */
export function forPlainFields<Values extends Record<PlainFieldName, unknown>>(
  toValue: (name: PlainFieldName) => Values[PlainFieldName],
): Pick<Values, PlainFieldName> {
  return Object.fromEntries(plainFieldNames.map((name) => [name, toValue(name)])) as Pick<
    Values,
    PlainFieldName
  >;
}
