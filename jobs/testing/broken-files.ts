import fc from "fast-check";
import { type BookType, CFB, utils, write } from "xlsx";

const people = [
  ["Nome", "Cognome", "Cellulare", "E-mail", "Note"],
  ["Niccolò", "D'Angiò", 393331234567, "nico@example.com", 'detto "il Moro"; amico, e\nbasta'],
  ["Anna", "Rossi", "333 765 4321", "anna@example.com", ""],
  [],
  ["Rotto", "", "12", "non è una mail", "x"],
  ["", "", "", "solo@example.com", ""],
];

const csv = people
  .map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(";"))
  .join("\r\n");
const html = `<html><table>${people.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table></html>`;
const cards = [
  "BEGIN:VCARD\r\nVERSION:3.0\r\nN:D'Angiò;Niccolò;;;\r\nFN:Niccolò D'Angiò\r\nitem1.TEL;TYPE=CELL:+39 333 123 4567\r\nitem1.X-ABLabel:Personale\r\nEMAIL:nico@example.com\r\nEND:VCARD\r\n",
  "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ro=C3=A8;An=\r\nna\r\nTEL;CELL:3337654321\r\nPHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQ\r\n AAAQABAAD\r\n\r\nEND:VCARD\r\n",
  "begin:vcard\nversion:4.0\nfn:Solo\ntel;value=uri:tel:+39-333-000;ext=5\nend:vcard\n",
];

function book(bookType: BookType): Uint8Array {
  const made = utils.book_new();
  utils.book_append_sheet(made, utils.aoa_to_sheet(people), "Persone");
  return new Uint8Array(write(made, { type: "buffer", bookType }));
}

/** A sound file of every kind, by the name it is uploaded under. */
export const soundFiles: Record<string, Uint8Array> = {
  "utf8.csv": Buffer.from(csv),
  "latin1.txt": Buffer.from(csv, "latin1"),
  "utf16.tsv": Buffer.from(`\ufeff${csv.replaceAll(";", "\t")}`, "utf16le"),
  "page.xls": Buffer.from(html),
  "book.xlsx": book("xlsx"),
  "book.xls": book("biff8"),
  "book.xlsb": book("xlsb"),
  "book.ods": book("ods"),
  "book.xml": book("xlml"),
  "cards.vcf": Buffer.from(cards.join("")),
};

type Damage = (bytes: Uint8Array) => Uint8Array;

/** Anywhere alike: numbers of fast-check prefer the ends, and a file whose first bytes are broken is refused at the door. */
const place = fc.noBias(fc.nat(999_999)).map((millionth) => millionth / 1_000_000);
const piece = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 64 }),
  fc
    .constantFrom(
      '"',
      '"\n"',
      ";",
      "\0",
      "\r",
      "\n\n",
      "<table>",
      "BEGIN:VCARD\n",
      "END:VCARD\n",
      "=\n",
      "&#1;",
      "\ufeff",
    )
    .map((text) => new Uint8Array(Buffer.from(text))),
);

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map(
    ([at, byte]): Damage =>
      (bytes) => {
        const copy = Uint8Array.from(bytes);
        if (copy.length > 0) copy[Math.floor(at * (copy.length - 1))] = byte;
        return copy;
      },
  ),
  fc.tuple(place, piece).map(
    ([at, added]): Damage =>
      (bytes) => {
        const cut = Math.floor(at * bytes.length);
        return Buffer.concat([bytes.subarray(0, cut), added, bytes.subarray(cut)]);
      },
  ),
  fc.tuple(place, fc.nat(200)).map(
    ([at, length]): Damage =>
      (bytes) => {
        const cut = Math.floor(at * bytes.length);
        return Buffer.concat([bytes.subarray(0, cut), bytes.subarray(cut + length)]);
      },
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 500 }), fc.integer({ min: 2, max: 20 })).map(
    ([at, length, times]): Damage =>
      (bytes) => {
        const cut = Math.floor(at * bytes.length);
        const copied = bytes.subarray(cut, cut + length);
        return Buffer.concat([
          bytes.subarray(0, cut),
          ...Array<Uint8Array>(times).fill(copied),
          bytes.subarray(cut),
        ]);
      },
  ),
  place.map(
    (at): Damage =>
      (bytes) =>
        bytes.subarray(0, Math.ceil(at * bytes.length)),
  ),
);

const damages = fc.array(damage, { minLength: 1, maxLength: 4 });

/**
 * A file of one kind with one to four things wrong: in its bytes, or, where it is a container, in one of its parts, which
 * is then wrapped again so that its reader comes to see it.
 */
export function brokenFile(name: string): fc.Arbitrary<Uint8Array> {
  const sound = soundFiles[name] ?? new Uint8Array();
  const outside = damages.map((hurts) => hurtAll(sound, hurts));
  const parts = partsOf(name);
  if (parts.length === 0) return outside;
  const inside = fc
    .tuple(fc.constantFrom(...parts), damages)
    .map(([part, hurts]) => withPart(name, part, (bytes) => hurtAll(bytes, hurts)));
  return fc.oneof({ weight: 1, arbitrary: outside }, { weight: 3, arbitrary: inside });
}

function hurtAll(bytes: Uint8Array, hurts: Damage[]): Uint8Array {
  return hurts.reduce((hurting, hurt) => hurt(hurting), bytes);
}

/** Kinds of files that hold others. */
const containers: Record<string, "zip" | "cfb"> = {
  "book.xlsx": "zip",
  "book.xlsb": "zip",
  "book.ods": "zip",
  "book.xls": "cfb",
};

interface Container {
  FileIndex: { content?: Uint8Array; size: number }[];
}

function openContainer(name: string): Container {
  return CFB.read(soundFiles[name], { type: "buffer" }) as Container;
}

/** The places of its filled parts. */
function partsOf(name: string): number[] {
  if (containers[name] === undefined) return [];
  return openContainer(name).FileIndex.flatMap(({ content }, place) => (content?.length ? [place] : []));
}

function withPart(name: string, place: number, change: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const container = openContainer(name);
  const part = container.FileIndex[place];
  if (part?.content) {
    part.content = Buffer.from(change(Uint8Array.from(part.content)));
    part.size = part.content.length;
  }
  return CFB.write(container, { type: "buffer", fileType: containers[name], compression: true }) as Buffer;
}
