import { expect, it } from "vitest";
import type { CustomField } from "@/lib/custom-fields";
import { readVcards, type VCard } from "@/lib/import/formats/vcard/read-vcard";
import { listCardCells, readCard } from "./card-to-contact";

async function cardOf(text: string): Promise<VCard> {
  async function* file() {
    yield Buffer.from(text);
  }
  for await (const [card] of readVcards(file())) if (card) return card;
  throw new Error("No card was read.");
}

/** As a telephone of 2005 writes a card. */
const old = [
  "BEGIN:VCARD",
  "VERSION:2.1",
  "N:Rossi;Anna;;;",
  "TEL;CELL:3331234567",
  "ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Caff=C3=A8 Sole;Vendite",
  "TITLE:Direttrice",
  "BDAY:19850412",
  "ADR;HOME;ENCODING=QUOTED-PRINTABLE:;;Via Roma 1=0D=0Aint. 4;Torino;TO;10121;Italia",
  "URL;WORK:http://sole.example",
  "END:VCARD\r\n",
].join("\r\n");

/** As an iPhone exports one. */
const apple = [
  "BEGIN:VCARD",
  "VERSION:3.0",
  "N:Rossi;Anna;;;",
  "FN:Anna Rossi",
  "ORG:Caffè Sole\\, S.r.l.;",
  "TEL;type=CELL;type=pref:333 123 4567",
  "item1.ADR;type=WORK:;;Corso Francia 2;Torino;;10143;Italia",
  "item2.ADR;type=HOME;type=pref:;;Via Roma 1;Torino;;10121;Italia",
  "item3.URL:https\\://sole.example",
  "item3.X-ABLabel:_$!<HomePage>!$_",
  "BDAY;X-APPLE-OMIT-YEAR=1604;value=date:1604-04-12",
  "END:VCARD\n",
].join("\n");

/** RFC 6350. */
const recent = [
  "BEGIN:VCARD",
  "VERSION:4.0",
  "FN:Anna Rossi",
  "TEL;VALUE=uri;TYPE=cell:tel:+39-333-1234567",
  "BDAY:19850412T101500Z",
  "TITLE:Direttrice",
  "URL:https://sole.example/?a=1\\,2",
  "URL:https://anna.example",
  "END:VCARD\r\n",
].join("\r\n");

async function contactOf(text: string, fields: CustomField[]) {
  const { contact, warnings } = readCard(await cardOf(text), "IT", fields);
  expect(warnings).toEqual([]);
  return contact;
}

it("fill the fields that are meant for them, by key or label, whatever the language", async () => {
  const fields: CustomField[] = [
    { key: "f1", label: "Azienda", type: "text" },
    { key: "jobTitle", label: "Qualifica", type: "text" },
    { key: "compleanno", label: "Festa", type: "date" },
    { key: "adresse", label: "A", type: "text" },
    { key: "w", label: "Sito web", type: "text" },
  ];
  const contact = await contactOf(old, fields);
  expect(contact?.notes).toBeUndefined();
  expect(contact?.customFields).toEqual({
    f1: "Caffè Sole, Vendite",
    jobTitle: "Direttrice",
    compleanno: "1985-04-12",
    adresse: "Via Roma 1, int. 4, 10121 Torino, TO, Italia",
    w: "http://sole.example",
  });
});

it("go to the notes with their labels where no field is meant for them", async () => {
  const contact = await contactOf(apple, []);
  expect(contact?.customFields).toBeUndefined();
  expect(contact?.notes?.split("\n")).toEqual([
    "Address (Home): Via Roma 1, 10121 Torino, Italia",
    "Company: Caffè Sole, S.r.l.",
    "Address (Work): Corso Francia 2, 10143 Torino, Italia",
    "Website (HomePage): https://sole.example",
    "Birthday: --04-12",
  ]);
});

it("a field takes the preferred value, the notes the others", async () => {
  const contact = await contactOf(apple, [{ key: "indirizzo", label: "Indirizzo", type: "text" }]);
  expect(contact?.customFields).toEqual({ indirizzo: "Via Roma 1, 10121 Torino, Italia" });
  expect(contact?.notes).toContain("Address (Work): Corso Francia 2, 10143 Torino, Italia");
});

it("a moment fills a date with its day; what does not fit its field is noted, and the card goes in", async () => {
  const fields: CustomField[] = [
    { key: "birthday", label: "Birthday", type: "date" },
    { key: "title", label: "Title", type: "select", options: ["CEO", "CTO"] },
  ];
  const contact = await contactOf(recent, fields);
  expect(contact?.customFields).toEqual({ birthday: "1985-04-12" });
  expect(contact?.notes).toBe(
    "Job title: Direttrice\nWebsite: https://sole.example/?a=1,2\nWebsite: https://anna.example",
  );
  expect((await contactOf(apple, fields))?.notes).toContain("Birthday: --04-12");
});

it("an organisation that is the name of a card is not noted again", async () => {
  const text = "BEGIN:VCARD\nVERSION:3.0\nORG:Bar Sole\nTEL:3331234567\nEND:VCARD\n";
  expect(await contactOf(text, [])).toMatchObject({ fullName: "Bar Sole" });
  expect((await contactOf(text, []))?.notes).toBeUndefined();
});

it("are among the notes of a card that waits to be mended", async () => {
  expect(listCardCells(await cardOf(recent)).at(-1)).toContain("Birthday: 19850412");
});
