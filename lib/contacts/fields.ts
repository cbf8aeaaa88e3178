/**
 * The fields of a contact, said once. Its schemas, columns, COPY, updates, before-images and their restoration, exports,
 * imports, forms and sorting are made from this table: a field that is added here is in all of them.
 *
 * Plain fields have one column whose missing value is null, are merged as they are and handled by their kind. The others have
 * functions of their own: `fullName` (a built name is not stored), `phoneNumber` (what rows are matched by; an import never
 * changes it), `communicationSupported` (bits, which may be derived from the number) and `customFields` (values by id of field).
 */
import type { Gender } from "./enumerations";

export type SqlType = "text" | "boolean" | "smallint" | "jsonb";

/** What the values of a plain field are. */
interface KindValues {
  text: string | null;
  email: string | null;
  gender: Gender | null;
  flag: boolean;
}

interface FieldDeclaration {
  kind: keyof KindValues | "special";
  /** In `contacts` and in `import_rows`, with their types. */
  columns: Readonly<Record<string, SqlType>>;
  /** Most UTF-16 code units of a text. */
  limit?: number;
  isSortable?: true;
  /** Whether it can be set on many contacts at once. */
  isBulkEditable?: true;
  /** Whether a search looks into it; its column is an argument of `contact_search_text`. */
  isSearchable?: true;
  /**
   * The header of its column in an export, then what it is called where a custom field has taken that name. An import knows all of
   * them; further names stand in `lib/import/header-names.ts`.
   */
  exportNames: readonly string[];
}

export const contactFields = {
  firstName: {
    kind: "text",
    columns: { first_name: "text" },
    limit: 200,
    isSortable: true,
    isSearchable: true,
    exportNames: ["First name", "Given name", "Forename"],
  },
  lastName: {
    kind: "text",
    columns: { last_name: "text" },
    limit: 200,
    isSortable: true,
    isSearchable: true,
    exportNames: ["Last name", "Family name", "Surname"],
  },
  fullName: {
    kind: "special",
    columns: { full_name: "text" },
    // It may be built from two names and a blank.
    limit: 401,
    isSortable: true,
    isSearchable: true,
    exportNames: ["Full name", "Display name", "Contact name"],
  },
  phoneNumber: {
    kind: "special",
    columns: { phone_number: "text", is_valid: "boolean" },
    limit: 64,
    isSortable: true,
    isSearchable: true,
    exportNames: ["Phone number", "Phone", "Mobile"],
  },
  email: {
    kind: "email",
    columns: { email: "text" },
    limit: 254,
    isSortable: true,
    isSearchable: true,
    exportNames: ["E-mail", "E-mail address", "Primary e-mail"],
  },
  gender: {
    kind: "gender",
    columns: { gender: "text" },
    isSortable: true,
    isBulkEditable: true,
    exportNames: ["Gender", "Sex", "Genere"],
  },
  communicationSupported: {
    kind: "special",
    columns: { channels: "smallint" },
    exportNames: ["Channels", "Supported channels", "communicationSupported"],
  },
  isTest: {
    kind: "flag",
    columns: { is_test: "boolean" },
    isSortable: true,
    isBulkEditable: true,
    exportNames: ["Test contact", "isTest", "Contatto di test"],
  },
  notes: {
    kind: "text",
    columns: { notes: "text" },
    limit: 10_000,
    isBulkEditable: true,
    isSearchable: true,
    exportNames: ["Notes", "Note", "Comments"],
  },
  customFields: {
    kind: "special",
    columns: { custom_texts: "jsonb", custom_values: "jsonb" },
    isSearchable: true,
    exportNames: [],
  },
} as const satisfies Record<string, FieldDeclaration>;

type Fields = typeof contactFields;
export type ContactFieldName = keyof Fields;
type NameWhere<Declared> = {
  [Name in ContactFieldName]: Fields[Name] extends Declared ? Name : never;
}[ContactFieldName];
/** Fields with functions of their own, wherever they are handled. */
export type SpecialFieldName = NameWhere<{ kind: "special" }>;
/** Fields with one column, handled by their kind. */
export type PlainFieldName = Exclude<ContactFieldName, SpecialFieldName>;
export type PlainKind = keyof KindValues;
export type KindOf<Name extends PlainFieldName> = Fields[Name]["kind"];
type SortableFieldName = NameWhere<{ isSortable: true }>;
/** The values of the plain fields; null where there is none. */
export type PlainValues = { [Name in PlainFieldName]: KindValues[KindOf<Name>] };

export type NameOfKind<Kind extends PlainKind> = NameWhere<{ kind: Kind }>;
export type BulkFieldName = NameWhere<{ isBulkEditable: true }>;

/** What contacts can be sorted by: fields, and what the product itself knows of them. */
export type SortField = SortableFieldName | "isValid" | "createdAt" | "updatedAt";

export const contactFieldNames = Object.keys(contactFields) as ContactFieldName[];

export const plainFieldNames = contactFieldNames.filter(isPlainFieldName);

export const bulkFieldNames = contactFieldNames.filter(
  (name): name is BulkFieldName => declared(name).isBulkEditable === true,
);

export const sortFields = [
  ...contactFieldNames.filter((name): name is SortableFieldName => declared(name).isSortable === true),
  "isValid",
  "createdAt",
  "updatedAt",
] as const;

export function isPlainFieldName<Name extends string>(name: Name): name is Name & PlainFieldName {
  return Object.hasOwn(contactFields, name) && declared(name as ContactFieldName).kind !== "special";
}

/** A field with everything it may say. */
export function declared(name: ContactFieldName): FieldDeclaration {
  return contactFields[name];
}

/** Most UTF-16 code units of a field. */
export function limitOf(name: ContactFieldName): number {
  return declared(name).limit ?? 0;
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
