/** Files as people export them, made anew for each test. */
import { utils, write } from "xlsx";
import { makeXlsx } from "@/lib/import/testing/make-xlsx";

/** As the browser takes it from a disk. */
export interface MadeFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export function makeFile(name: string, content: string | Uint8Array): MadeFile {
  return { name, mimeType: "", buffer: Buffer.from(content as string) };
}

const first = ["Niccolò", "Zoë", "Anna", "Giosuè", "Noè", "Chiara", "Luca"];
const last = ["D'Angiò", "Martini", "Müller", "Rossi", "Bianchi", "Esposito"];

/** As an Italian Excel saves a CSV: `;` between the cells, Windows-1252. @param from the first customer's number */
export function italianCsv(count: number, from = 0): MadeFile {
  const rows = ["Nome;Cognome;Cellulare;Posta elettronica;Sesso"];
  for (let n = from; n < from + count; n++) rows.push(italianRow(n, `33${n % 10} ${1_000_000 + n}`));
  return makeFile("clienti_ottobre.csv", Buffer.from(rows.join("\r\n"), "latin1"));
}

/** Ten good rows, then the kinds of bad ones. */
export function damagedCsv(): MadeFile {
  const rows = ["Nome;Cognome;Cellulare;Posta elettronica;Sesso"];
  for (let n = 0; n < 10; n++) rows.push(italianRow(n, `33${n % 10} ${1_000_000 + n}`));
  rows.push(italianRow(10, "3,93331E+11"), italianRow(11, "3,93331E+11"), italianRow(12, "333 12"));
  rows.push("Senza;Niente;;;M", "Carla;Fontana;;carla@gmial,com;F");
  return makeFile("rovinati.csv", rows.join("\r\n"));
}

function italianRow(n: number, mobile: string): string {
  return `${first[n % 7]};${last[n % 6]};${mobile};cliente${n}@example.com;${n % 2 ? "F" : "M"}`;
}

/** The headers of Google Contacts' CSV, as far as people fill them. */
export function googleCsv(): MadeFile {
  const rows = [
    "First Name,Middle Name,Last Name,Nickname,Organization Name,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value",
    "Nicolò,Maria,Dell'Acqua,,,,Prefers the morning,* myContacts,* Home,nicolo@example.com,Mobile,+39 333 100 0001",
    "Åsa,,Öberg,,Bottega,1980-02-03,,* myContacts ::: VIP,* Work,asa@example.com,Mobile,+46 70 123 45 67",
  ];
  return makeFile("contacts.csv", `${rows.join("\n")}\n`);
}

/** Outlook writes dozens of columns, `0/0/00` for no date, and quotes what it likes. */
export function outlookCsv(): MadeFile {
  const rows = [
    '"First Name","Middle Name","Last Name","Company","Home Phone","Mobile Phone","E-mail Address","E-mail Type","Birthday","Gender"',
    '"Anna","","Rossi","Bottega","02 1234567","333 200 0001","anna@example.com","SMTP","0/0/00","Female"',
    '"Bruno","","Galli","","","333 200 0002","","","0/0/00","Unspecified"',
  ];
  return makeFile("outlook.csv", rows.join("\r\n"));
}

/** Numbers as numbers, on the second of two sheets, with a hidden one before. */
export async function workbook(): Promise<MadeFile> {
  const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const book = makeXlsx({
    sheets: {
      "hidden old": `<row r="1">${text("A1", "x")}</row>`,
      Clienti: [
        `<row r="1">${text("A1", "Nome")}${text("B1", "Cognome")}${text("C1", "Cellulare")}</row>`,
        `<row r="2">${text("A2", "Niccolò")}${text("B2", "D'Angiò")}<c r="C2"><v>393331234567</v></c></row>`,
        `<row r="3">${text("A3", "Anna")}${text("B3", "Rossi")}<c r="C3"><v>3337654321</v></c></row>`,
      ].join(""),
      Fornitori: [
        `<row r="1">${text("A1", "Nome")}${text("B1", "Cellulare")}</row>`,
        `<row r="2">${text("A2", "Ferramenta")}<c r="B2"><v>3201112223</v></c></row>`,
      ].join(""),
    },
  });
  return makeFile("clienti.xlsx", new Uint8Array(await book.arrayBuffer()));
}

/** As a telephone of 2008 writes it: version 2.1, quoted-printable, bare types. */
export function oldPhoneCards(): MadeFile {
  const cards = [
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:D'Angi=C3=B2;Niccol=C3=B2;;;\r\nTEL;CELL:333 123 4567\r\nTEL;HOME:02 1234567\r\nEND:VCARD",
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Rossi;Anna\r\nTEL;CELL;PREF:+393337654321\r\nEND:VCARD",
  ];
  return makeFile("contatti.vcf", cards.join("\r\n"));
}

/** As an iPhone shares it: version 3.0, `item1`. */
export function newPhoneCards(): MadeFile {
  const card = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    "N:Müller;Jörg;;;",
    "FN:Jörg Müller",
    "item1.TEL;type=pref:+49 1512 3456789",
    "item1.X-ABLabel:_$!<Mobile>!$_",
    "EMAIL;type=INTERNET;type=HOME:joerg@example.com",
    "END:VCARD",
  ];
  return makeFile("joerg.vcf", card.join("\r\n"));
}

/** As Excel 97 saves it: Windows-1252 inside, numbers as numbers. */
export function oldWorkbook(): MadeFile {
  const sheet = utils.aoa_to_sheet([
    ["Nome", "Cognome", "Cellulare"],
    ["Niccolò", "D'Angiò", 393331234567],
    ["Anna", "Rossi", 3337654321],
  ]);
  const book = utils.book_new(sheet, "Clienti");
  return makeFile("clienti.xls", new Uint8Array(write(book, { type: "buffer", bookType: "biff8" })));
}
