import {
  AnyParameter,
  CategoriesProperty,
  EmailProperty,
  FNProperty,
  GenderProperty,
  NoteProperty,
  NProperty,
  ParameterValueType,
  SexType,
  SpecialValueType,
  TelProperty,
  TextListType,
  TextType,
  TypeParameter,
  VCARD,
} from "vcard4";
import type { Contact, Gender } from "@/lib/contacts/contact";
import { formatPhone } from "@/lib/contacts/format-phone";
import { lineEndsOf } from "@/lib/import/formats/vcard/vcard-text";

/** The contacts as cards of version 4.0 (RFC 6350), for telephones and mail programs. */
export async function* writeCards(batches: AsyncIterable<Contact[]>): AsyncIterable<string> {
  for await (const contacts of batches) yield contacts.map((contact) => `${toCard(contact)}\r\n`).join("");
}

const sexes = { MALE: "M", FEMALE: "F", OTHER: "O" } as const;
/** A card knows but one line end. */
const text = (value: string) => new TextType(value.replace(/\r\n?/g, "\n"));

/** Names line ends that a card does not know, for our own import; other programs pass over it. */
function lineEndParameters(...values: string[]): AnyParameter[] {
  const ends = lineEndsOf(values.join(""));
  return ends === null ? [] : [new AnyParameter("X-LINE-ENDS", new ParameterValueType(ends))];
}

function toCard(contact: Contact): string {
  const { firstName, lastName, fullName, phoneNumber, email, gender, notes, lists } = contact;
  const properties = [
    new FNProperty(lineEndParameters(fullName), text(fullName)),
    ...when(firstName || lastName, () => nameOf(firstName ?? "", lastName ?? "")),
    ...when(phoneNumber, (number) => new TelProperty([cell], text(formatPhone(number)))),
    ...when(email, (address) => new EmailProperty([], text(address))),
    ...when(gender, (sex) => genderOf(sex as Gender)),
    ...when(notes, (note) => new NoteProperty(lineEndParameters(note), text(note))),
    ...when(lists.map(({ name }) => name).join(), () => categoriesOf(lists)),
  ];
  return new VCARD(properties).repr().trimEnd();
}

const cell = new TypeParameter("TelProperty", new ParameterValueType("cell"));

function nameOf(firstName: string, lastName: string): NProperty {
  const parts = [lastName, firstName, "", "", ""].map((part) => (part === "" ? undefined : text(part)));
  return new NProperty(lineEndParameters(lastName, firstName), new SpecialValueType("NProperty", parts));
}

function genderOf(gender: Gender): GenderProperty {
  return new GenderProperty([], new SexType(sexes[gender]));
}

function categoriesOf(lists: Contact["lists"]): CategoriesProperty {
  const names = lists.map(({ name }) => text(name));
  return new CategoriesProperty([], names.length === 1 && names[0] ? names[0] : new TextListType(names));
}

function when<Property>(value: string | null, make: (value: string) => Property): Property[] {
  return value ? [make(value)] : [];
}
