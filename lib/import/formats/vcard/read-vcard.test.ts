import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readVcards, type VCard } from "./read-vcard";
import { splitStructured, unescapeText } from "./vcard-text";

async function read(file: string | Uint8Array, size = 1_000): Promise<VCard[]> {
  const bytes = typeof file === "string" ? Buffer.from(file) : file;
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const cards: VCard[] = [];
  for await (const batch of readVcards(pieces())) cards.push(...batch);
  return cards;
}

/** The texts of one property in the only card of a file made of these lines. */
async function valuesOf(name: string, lines: string | Uint8Array): Promise<string[]> {
  const body = Buffer.concat([
    Buffer.from("BEGIN:VCARD\r\n"),
    Buffer.from(lines),
    Buffer.from("\r\nEND:VCARD\r\n"),
  ]);
  const [card] = await read(body);
  return (card?.properties ?? []).filter((one) => one.name === name).map(({ value }) => unescapeText(value));
}

const latin1 = (text: string) => Buffer.from(text, "latin1");

describe("lines", () => {
  it.each([
    ["a fold with a blank", "NOTE:one\r\n  two", ["one two"]],
    ["a fold with a tab", "NOTE:one\r\n\ttwo", ["onetwo"]],
    ["an old fold with many blanks", "VERSION:2.1\r\nNOTE:one\r\n    two", ["onetwo"]],
    ["bare line feeds", "FN:a\nNOTE:one\n two\nORG:b", ["onetwo"]],
    ["bare carriage returns", "FN:a\rNOTE:one\r two\rORG:b", ["onetwo"]],
    ["doubled carriage returns", "FN:a\r\r\nNOTE:one\r\r\n two\r\r\nORG:b", ["onetwo"]],
    ["soft breaks", "NOTE;ENCODING=QUOTED-PRINTABLE:caff=C3=\r\n=A8=\r\n nero=3B", ["caffè nero;"]],
    ["soft breaks declared without a name", "NOTE;QUOTED-PRINTABLE:caff=C3=A8=\r\n nero", ["caffè nero"]],
    ["a soft break at the end of a card", "NOTE;ENCODING=QUOTED-PRINTABLE:one=", ["one="]],
    ["bare line ends in a note", "NOTE:one\r\ntwo\r\nFN:a", ["one\ntwo"]],
    ["comments", "# a comment\r\nNOTE:one\r\n# another", ["one"]],
    ["pictures indented", "PHOTO;ENCODING=b:AAAA\r\n NOTE\r\nNOTE:one", ["one"]],
    ["pictures not indented", "PHOTO;ENCODING=BASE64:AAAA\r\nBBBB\r\nCCC=\r\n\r\nNOTE:one", ["one"]],
    ["anything in base64", "X-THING;BASE64:AAAA\r\n BBBB\r\nNOTE:one", ["one"]],
    ["blank lines", "\r\n\r\nNOTE:one\r\n\r\n", ["one"]],
  ])("reads %s", async (_what, lines, expected) => expect(await valuesOf("NOTE", lines)).toEqual(expected));

  it("joins bytes before it decodes them", async () => {
    const lines = Buffer.concat([Buffer.from("NOTE:caff"), latin1("\u00c3\r\n \u00a8")]);
    expect(await valuesOf("NOTE", lines)).toEqual(["caffè"]);
  });

  it("passes a picture of many megabytes on one line", async () => {
    const cards = await read(
      `BEGIN:VCARD\nPHOTO;ENCODING=b:${"A".repeat(6_000_000)}\nFN:Ann\nEND:VCARD\n`,
      65_536,
    );
    expect(cards[0]?.properties.map(({ name }) => name)).toEqual(["FN"]);
  });

  it("refuses a card of many megabytes", async () => {
    const expected = {
      code: "invalid_input",
      extra: { errors: [{ field: "file", code: "card_too_large" }] },
    };
    await expect(read(`BEGIN:VCARD\nNOTE:${"a".repeat(3_000_000)}\nEND:VCARD`, 65_536)).rejects.toMatchObject(
      expected,
    );
    await expect(
      read(`BEGIN:VCARD\n${"NOTE:aaaaaaaa\n".repeat(200_000)}END:VCARD`, 65_536),
    ).rejects.toMatchObject(expected);
  });
});

describe("properties", () => {
  it.each([
    ["TEL;CELL;PREF:1", { group: null, types: ["cell", "pref"], value: "1" }],
    ["TEL;TYPE=CELL,VOICE;PREF=1:1", { group: null, types: ["cell", "voice", "pref"], value: "1" }],
    [
      'TEL;TYPE="cell,voice";VALUE=uri:tel:+1;ext=2',
      { group: null, types: ["cell", "voice"], value: "tel:+1;ext=2" },
    ],
    ["item1.TEL:1", { group: "item1", types: [], value: "1" }],
    ["tel;type=home:1", { group: null, types: ["home"], value: "1" }],
    ['TEL;X-ID="a:b;c";TYPE=HOME:1', { group: null, types: ["home"], value: "1" }],
    ['TEL;X-ID="a:1', { group: null, types: [], value: "1" }],
    ["TEL;X-Lavoro:1", { group: null, types: ["x-lavoro"], value: "1" }],
  ])("%s", async (line, expected) => {
    const [card] = await read(`BEGIN:VCARD\n${line}\nEND:VCARD`);
    expect(card?.properties).toEqual([{ name: "TEL", ...expected }]);
  });

  it("take the backslashes off text and split its parts", () => {
    expect(unescapeText("a\\, b\\; c\\\\ d\\ne\\Nf\\:")).toBe("a, b; c\\ d\ne\nf:");
    expect(splitStructured("a\\;b;;c\\\\;d")).toEqual(["a;b", "", "c\\", "d"]);
    expect(splitStructured(";a\\,b")).toEqual(["", "a,b"]);
    expect(splitStructured("")).toEqual([""]);
  });
});

describe("encodings", () => {
  const card =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Niccolò D’Angiò\r\nN:D’Angiò;Niccolò;;;\r\nNOTE:è già così\r\nEND:VCARD\r\n";

  it.each(["UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "MacRoman"])("reads %s", async (encoding) => {
    for (const text of [card, `\ufeff${card}`]) {
      if (text !== card && !encoding.startsWith("UTF")) continue;
      const [read1] = await read(iconv.encode(text, encoding), 7);
      expect(read1?.properties.find(({ name }) => name === "FN")?.value).toBe("Niccolò D’Angiò");
    }
  });

  it("reads every value in the charset it names", async () => {
    const mixed = Buffer.concat([
      Buffer.from("BEGIN:VCARD\nFN;CHARSET=SHIFT_JIS:"),
      iconv.encode("表ソ", "Shift_JIS"),
      Buffer.from("\nNOTE:Città\nTITLE;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:caff=E8\nEND:VCARD"),
    ]);
    const [one] = await read(mixed);
    expect(one?.properties.map(({ value }) => value)).toEqual(["表ソ", "Città", "caffè"]);
  });

  it("reads undeclared values as the declared ones, and survives a charset nobody knows", async () => {
    const greek = Buffer.concat([
      Buffer.from("BEGIN:VCARD\nFN:"),
      iconv.encode("Βαγγέλης", "windows-1253"),
      Buffer.from("\nLABEL;CHARSET=windows-1253:x\nNOTE;CHARSET=nonsense:ok\nEND:VCARD"),
    ]);
    expect((await read(greek))[0]?.properties[0]?.value).toBe("Βαγγέλης");
  });
});

describe("cards", () => {
  it("are found in any case, after marks and blanks, with text around them", async () => {
    const file =
      "\ufeff\n  \nbegin:vcard\nFN:Ann\nend:vcard\nrubbish\n\ufeffBEGIN:VCARD\nVERSION:4.0\nFN:Bob\nEND:VCARD\n\0\0BEGIN:VCARD\nFN:Cy\nEND:VCARD";
    const cards = await read(file);
    expect(cards.map(({ ordinal, version }) => [ordinal, version])).toEqual([
      [1, "2.1"],
      [2, "4.0"],
      [3, "2.1"],
    ]);
  });

  it("end where the next begins, or the file", async () => {
    const cards = await read("BEGIN:VCARD\nFN:Ann\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\nBEGIN:VCARD\nFN:Cy\nTEL");
    expect(cards.map(({ properties }) => properties[0]?.value)).toEqual(["Ann", "Bob", "Cy"]);
  });

  it("are left out inside a card", async () => {
    const cards = await read("BEGIN:VCARD\nFN:Ann\nAGENT:\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\nTEL:1\nEND:VCARD");
    expect(cards).toHaveLength(1);
    expect(cards[0]?.properties.map(({ value }) => value)).toEqual(["Ann", "", "1"]);
  });

  it("are none in an empty file", async () => {
    expect(await read("")).toEqual([]);
    expect(await read("\ufeff")).toEqual([]);
  });

  it("come out the same whatever the size of the chunks", async () => {
    const lines = [
      "BEGIN:VCARD",
      "END:VCARD",
      "FN:Niccolò",
      " è",
      "NOTE;ENCODING=QUOTED-PRINTABLE:a=",
      "=C3=A8",
      "",
      "PHOTO;ENCODING=b:AA",
      "AAAA",
      "TEL;CELL:1",
      "\ud83d\ude00",
    ];
    const file = fc.array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom("\r\n", "\n", "\r", "\r\r\n")));
    await fc.assert(
      fc.asyncProperty(file, fc.integer({ min: 1, max: 20 }), async (parts, size) => {
        const text = `BEGIN:VCARD\r\n${parts.map((part) => part.join("")).join("")}`;
        expect(await read(text, size)).toEqual(await read(text, 10_000));
      }),
    );
  });

  it("are read from any bytes without an error", async () => {
    const bytes = fc
      .uint8Array({ maxLength: 200 })
      .map((some) => Buffer.concat([Buffer.from("BEGIN:VCARD\nFN:"), some]));
    await fc.assert(
      fc.asyncProperty(bytes, async (file) => {
        await expect(read(file)).resolves.toBeInstanceOf(Array);
      }),
    );
  });
});
