import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeChunks, detectEncoding, detectEncodingOfFile } from "./decode";
import { isEncoding } from "./encodings";

async function* pieces(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function decode(bytes: Uint8Array, encoding: string, size: number): Promise<string> {
  let text = "";
  for await (const piece of decodeChunks(pieces(bytes, size), encoding)) text += piece;
  return text;
}

describe("detectEncoding", () => {
  const names = {
    italian: "Nome;Cognome;Città\r\nNiccolò;D'Angiò;Forlì\r\nJosè;Pantò;Viggiù\r\nMarco;Rossi;Cantù\r\n",
    french: "Prénom;Nom\r\nHélène;Lefèvre\r\nFrançois;Noël\r\nBenoît;Gaël\r\nZoé;Châtelain\r\n",
    german:
      "Vorname;Nachname;Ort\r\nJürgen;Müller;Köln\r\nBärbel;Groß;Düsseldorf\r\nÄnne;Öttinger;Würzburg\r\n",
    spanish: "Nombre;Apellidos\r\nJosé;Muñoz\r\nÁngel;Núñez Ibáñez\r\nMaría;Peña\r\n",
    portuguese: "Nome;Sobrenome\r\nJoão;Conceição\r\nInês;Simões\r\nLuís;Gonçalves\r\n",
    typographic: "Nome;Note\r\nD’Angelo;“cliente” – 100 €\r\nL’Aquila;è già così…\r\n",
    single: "nome;telefono\nNiccolò;0039333123456\n",
    capitals: "NOME;CITTÀ\nNICCOLÒ;FORLÌ\nMÜLLER;KÖLN\n",
  };
  const polish =
    "Imię;Nazwisko\r\nMałgorzata;Wójcik\r\nZbigniew;Kowalczyński\r\nŁukasz;Ząbek\r\nBożena;Gęś\r\n";
  const czech = "Jméno;Příjmení\r\nJiří;Dvořák\r\nZdeněk;Černý\r\nŠárka;Procházková\r\nTomáš;Němec\r\n";
  const russian = "Имя;Фамилия\r\nСергей;Петров\r\nОльга;Иванова\r\nДмитрий;Кузнецов\r\n";
  const greek = "Όνομα;Επώνυμο\r\nΓιώργος;Παπαδόπουλος\r\nΜαρία;Γεωργίου\r\nΝίκος;Δημητρίου\r\n";
  const japanese = "名前;電話\r\n安藤ロイド;0312345678\r\nたなか たろう;0398765432\r\n";

  it.each([
    ...Object.entries(names).flatMap(([name, text]) =>
      ["windows-1252", "MacRoman", "CP850"]
        .filter((encoding) => name !== "typographic" || encoding === "windows-1252")
        .map((encoding): [string, string, string] => [encoding, name, text]),
    ),
    ["windows-1250", "polish", polish],
    ["ISO-8859-2", "polish", polish],
    ["windows-1250", "czech", czech],
    ["windows-1251", "russian", russian],
    ["KOI8-R", "russian", russian],
    ["CP866", "russian", russian],
    ["windows-1253", "greek", greek],
    ["Shift_JIS", "japanese", japanese],
    ["EUC-JP", "japanese", japanese],
    [
      "windows-1254",
      "turkish",
      "Ad;Soyadı\r\nGülşen;Yıldız\r\nİbrahim;Çağlar\r\nŞükrü;Öztürk\r\nIşık;Doğan\r\n",
    ],
  ])("reads %s with %s names as they were written", (encoding, _name, text) => {
    const found = detectEncoding(iconv.encode(text, encoding));
    expect(iconv.decode(iconv.encode(text, encoding), found.encoding)).toBe(text);
    expect(found.sure).toBe(false);
    expect(found.candidates.length).toBeLessThanOrEqual(3);
    expect(found.candidates[0]).toBe(found.encoding);
  });

  it.each([
    ["UTF-8", Buffer.from(names.italian)],
    ["UTF-8", Buffer.from("\ufeffNome")],
    ["UTF-8", Buffer.from("plain ASCII")],
    ["UTF-16LE", iconv.encode(`\ufeff${names.italian}`, "utf-16le")],
    ["UTF-16LE", iconv.encode(names.italian, "utf-16le")],
    ["UTF-16BE", iconv.encode(names.italian, "utf-16be")],
    ["UTF-16LE", iconv.encode("名前;電話\r\n安藤ロイド;0312345678\r\n", "utf-16le")],
  ])("is sure of %s", (encoding, bytes) => {
    expect(detectEncoding(bytes)).toEqual({ encoding, sure: true, candidates: [encoding] });
  });

  it("tolerates a character cut by the end of the beginning", () => {
    const bytes = Buffer.from("Niccolò");
    expect(detectEncoding(bytes.subarray(0, bytes.length - 1)).encoding).toBe("UTF-8");
  });

  it("keeps UTF-8 where only one byte of many names is damaged", () => {
    const bytes = Buffer.from(names.french.repeat(5));
    bytes[40] = 0xff;
    expect(detectEncoding(bytes)).toMatchObject({ encoding: "UTF-8", sure: false });
  });

  it("finds the first accent of a file whose beginning is plain ASCII", async () => {
    const text = `${"Mario;Rossi\n".repeat(20_000)}${names.italian}`;
    const found = await detectEncodingOfFile(pieces(iconv.encode(text, "windows-1252"), 65_536));
    expect(found.encoding).toBe("windows-1252");
    const unicode = await detectEncodingOfFile(pieces(Buffer.from(text), 999));
    expect(unicode).toMatchObject({ encoding: "UTF-8", sure: true });
  });
});

describe("decodeChunks", () => {
  it.each(["UTF-8", "UTF-16LE", "UTF-16BE", "Shift_JIS", "windows-1252", "MacRoman"])(
    "joins characters of %s cut by the edge of a chunk",
    async (encoding) => {
      const text = encoding === "Shift_JIS" ? "安藤ロイド、表" : "Niccolò è già a Forlì";
      for (const size of [1, 2, 3, 5])
        expect(await decode(iconv.encode(text, encoding), encoding, size)).toBe(text);
    },
  );

  it("leaves the mark out and shows what cannot be read", async () => {
    expect(await decode(Buffer.from("\ufeffa"), "utf8", 1)).toBe("a");
    expect(await decode(iconv.encode("\ufeffa", "utf-16be"), "utf-16be", 1)).toBe("a");
    expect(await decode(Uint8Array.of(0x61, 0xff, 0x62), "UTF-8", 1)).toBe("a\ufffdb");
  });

  it("gives back any text, whatever the size of the chunks", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 7 }), async (text, size) => {
        const expected = text.toWellFormed().replace(/^\ufeff/, "");
        expect(await decode(Buffer.from(text.toWellFormed()), "UTF-8", size)).toBe(expected);
      }),
    );
  });
});

describe("isEncoding", () => {
  it.each([
    "utf-8",
    "UTF8",
    "Windows-1252",
    "cp1252",
    "latin1",
    "iso-8859-15",
    "macintosh",
    "shift_jis",
    "SJIS",
  ])("knows %s", (name) => expect(isEncoding(name)).toBe(true));

  it.each(["base64", "hex", "", "utf-7", "klingon"])("does not take %s", (name) => {
    expect(isEncoding(name)).toBe(false);
  });
});
