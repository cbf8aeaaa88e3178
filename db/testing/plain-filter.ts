/** What `GET /contacts` means, as a plain filter and sort in memory: the measure of the property tests. */

import type { ConditionName, ConditionValue } from "@/lib/contacts/conditions";
import type { Channel, Contact, Gender } from "@/lib/contacts/contact";
import {
  contactFields,
  isPlainFieldName,
  type PlainFieldName,
  type PlainValues,
  type SortField,
} from "@/lib/contacts/fields";
import type { ContactQuery } from "@/lib/contacts/query-params";

/** A contact as it was put into the book; `lists` are places in the list of lists. */
export interface Person {
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  phoneNumber: string | null;
  gender: Gender | null;
  isValid: boolean | null;
  supported: Channel[];
  isTest: boolean;
  notes: string | null;
  city: string | null;
  tier: number | null;
  lists: number[];
}

/** A contact of the book with what it was made of. */
export type Held = Contact & { given: Person };

/** Every condition but that of an import; `city` and `tier` are custom fields. */
export type Asked = { [Name in Modelled]?: ConditionValue<Name> } & { city?: string; tier?: number };
type Modelled = Exclude<ConditionName, "importId">;

export type Query = Asked &
  Partial<Pick<ContactQuery, "sortPriorityListId" | "sortBy" | "sortOrder" | "limit" | "page">>;

const holds: {
  [Name in keyof Required<Asked>]: (given: Person, value: NonNullable<Asked[Name]>) => boolean;
} = {
  search: holdsText,
  listIds: ({ lists }, ids) => ids.some((list) => lists.includes(list)),
  notListIds: ({ lists }, ids) => !ids.some((list) => lists.includes(list)),
  gender: ({ gender }, genders) => gender !== null && genders.includes(gender),
  isValid: ({ isValid }, value) => isValid === value,
  communicationSupported: ({ supported }, channels) =>
    channels.every((channel) => supported.includes(channel)),
  isTest: ({ isTest }, value) => isTest === value,
  phoneNumber: ({ phoneNumber }, value) => phoneNumber === value,
  email: ({ email }, value) => email?.toLowerCase() === value.toLowerCase(),
  city: ({ city }, value) => city === value,
  tier: ({ tier }, value) => tier === value,
};

export function matches(given: Person, asked: Query): boolean {
  return (Object.keys(holds) as (keyof Asked)[]).every((name) => holdsOne(name, given, asked));
}

function holdsOne<Name extends keyof Asked>(name: Name, given: Person, asked: Query): boolean {
  const value = asked[name];
  return value === undefined || holds[name](given, value as NonNullable<Asked[Name]>);
}

function holdsText(given: Person, search: string): boolean {
  const full = [given.firstName, given.lastName].filter((part) => part !== null).join(" ");
  const lines = [full, given.email, given.phoneNumber?.slice(1), given.notes, given.city].map((text) =>
    fold(text ?? ""),
  );
  const has = (word: string) => lines.some((text) => text.includes(fold(word)));
  const dialled = (word: string) => /^[\d+\-./()]+$/.test(word);
  const groups: string[][] = [];
  for (const word of search.split(" ")) {
    const last = groups.at(-1);
    if (last && dialled(word) && dialled(last[0] ?? "")) last.push(word);
    else groups.push([word]);
  }
  return groups.every((group) => {
    const digits = group
      .join("")
      .replace(/[^\d+]/g, "")
      .replace(/^(\+|00)/, "")
      .replaceAll("+", "");
    return group.every(has) || (dialled(group[0] ?? "") && digits !== "" && has(digits));
  });
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ł", "l")
    .replaceAll("Ł", "l")
    .toLowerCase()
    .replaceAll("ς", "σ");
}

const collator = new Intl.Collator("und");
const compareNames = (a: string, b: string) => collator.compare(a, b);
const compareCodes = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What is compared for each sort; null comes last in both orders. */
const sortKeys: Record<Exclude<SortField, PlainFieldName>, (one: Held) => string | number | null> = {
  fullName: ({ given }) =>
    [given.firstName, given.lastName].filter((part) => part !== null).join(" ") || null,
  phoneNumber: ({ given }) => given.phoneNumber,
  isValid: ({ given }) => (given.isValid === null ? null : Number(given.isValid)),
  createdAt: ({ createdAt }) => createdAt,
  updatedAt: ({ updatedAt }) => updatedAt,
};

function sortKey(field: SortField, one: Held): string | number | null {
  if (!isPlainFieldName(field)) return sortKeys[field](one);
  const value = (one.given as Partial<PlainValues>)[field] ?? null;
  if (typeof value === "boolean") return Number(value);
  return contactFields[field].kind === "email" ? (value?.toLowerCase() ?? null) : value;
}

export function compare({ sortBy = "fullName", sortOrder = "asc", sortPriorityListId }: Query) {
  const isName = sortBy === "fullName" || sortBy === "firstName" || sortBy === "lastName";
  return (a: Held, b: Held): number => {
    const first = (one: Held) =>
      Number(sortPriorityListId !== undefined && !one.given.lists.includes(sortPriorityListId));
    if (first(a) !== first(b)) return first(a) - first(b);
    const [x, y] = [sortKey(sortBy, a), sortKey(sortBy, b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || a.id - b.id;
    const compared =
      typeof x === "number" ? x - Number(y) : (isName ? compareNames : compareCodes)(x, String(y));
    return (sortOrder === "desc" ? -compared : compared) || a.id - b.id;
  };
}
