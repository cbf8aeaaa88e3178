import { describe, expect, it } from "vitest";
import { readVcards } from "@/lib/import/formats/vcard/read-vcard";
import { readCard } from "./card-to-contact";
import type { RowReading } from "./row-reading";

async function readLines(...lines: string[]): Promise<RowReading> {
  async function* file() {
    yield Buffer.from(`BEGIN:VCARD\nVERSION:3.0\n${lines.join("\n")}\nEND:VCARD\n`);
  }
  for await (const [card] of readVcards(file())) if (card) return readCard(card, "IT", []);
  throw new Error("No card was read.");
}

async function contactOf(...lines: string[]) {
  return (await readLines(...lines)).contact;
}

const mobile = { phoneNumber: "+393331234567", isValid: true, communicationSupported: ["SMS"] };

describe("names", () => {
  it("come from N and FN", async () => {
    const contact = await contactOf("N:Lee;Ann;Mary;Dr.;Jr.", "FN:Dr. Ann Mary Lee Jr.", "EMAIL:a@b.it");
    expect(contact).toEqual({
      firstName: "Ann Mary",
      lastName: "Lee",
      fullName: "Dr. Ann Mary Lee Jr.",
      email: "a@b.it",
    });
  });

  it.each([
    [["N:;Solo;;;"], { firstName: "Solo" }],
    [["ORG:Caffè Sole\\, S.r.l."], { fullName: "Caffè Sole, S.r.l." }],
    [["FN: "], {}],
  ])("do without FN: %j", async (lines, expected) => {
    expect(await contactOf(...lines, "EMAIL:a@b.it")).toEqual({ ...expected, email: "a@b.it" });
  });
});

describe("numbers", () => {
  it.each([
    ["a mobile before others", ["TEL;HOME:02 1234567", "TEL;CELL:333 1234567"], "Home: 02 1234567"],
    [
      "the preferred of two mobiles",
      ["TEL;CELL:349 1234567", "TEL;CELL;PREF:333 1234567"],
      "Mobile: 349 1234567",
    ],
    [
      "the preferred where none is a mobile",
      ["TEL;WORK:02 1234567", "TEL;HOME;PREF:333 1234567"],
      "Work: 02 1234567",
    ],
    ["the first of equals", ["TEL:333 1234567", "TEL:02 1234567"], "Phone: 02 1234567"],
    ["never a fax", ["TEL;WORK;FAX:02 1234567", "TEL;HOME:333 1234567"], "Work Fax: 02 1234567"],
    ["one that can be read", ["TEL;CELL:*123#", "TEL;HOME:333 1234567"], "Mobile: *123#"],
    [
      "one labelled mobile",
      ["TEL:02 1234567", "item1.TEL:333 1234567", "item1.X-ABLabel:_$!<Mobile>!$_"],
      "Phone: 02 1234567",
    ],
  ])("take %s", async (_what, lines, notes) => {
    expect(await contactOf(...lines)).toEqual({ ...mobile, notes });
  });

  it("keep people's own labels, and the note first", async () => {
    const contact = await contactOf(
      "item1.TEL:02 1234567",
      "item1.X-ABLabel:Casa al mare",
      "TEL;TYPE=CELL:tel:+39-333-1234567",
      "TEL;X-Lavoro:06 1234567",
      "NOTE:prima\\nseconda",
    );
    expect(contact).toEqual({
      ...mobile,
      notes: "prima\nseconda\nCasa al mare: 02 1234567\nLavoro: 06 1234567",
    });
  });

  it("are noted once", async () => {
    expect(await contactOf("TEL;CELL:333 1234567", "TEL;HOME:+39 333 1234567")).toEqual(mobile);
  });

  it("keep an extension in the notes", async () => {
    const contact = await contactOf("TEL;CELL:tel:+39-333-1234567;ext=5");
    expect(contact).toEqual({ ...mobile, notes: "Mobile: +39-333-1234567;ext=5" });
  });

  it("that cannot be read make the card invalid, even with an address", async () => {
    const { contact, errors } = await readLines("TEL:call me", "EMAIL:a@b.it");
    expect(contact).toBeNull();
    expect(errors).toEqual([
      expect.objectContaining({ field: "phoneNumber", code: "phone_invalid", value: "call me" }),
    ]);
  });
});

describe("addresses", () => {
  it("are the preferred, the others are noted", async () => {
    expect(await contactOf("EMAIL;HOME:a@b.it", "EMAIL;WORK;PREF:c@d.it", "EMAIL:nobody")).toEqual({
      email: "c@d.it",
      notes: "Home: a@b.it\nE-mail: nobody",
    });
  });

  it("that cannot be one make the card invalid", async () => {
    expect((await readLines("TEL:333 1234567", "EMAIL:nobody")).errors).toEqual([
      expect.objectContaining({ field: "email", code: "email_invalid" }),
    ]);
  });

  it("or a number must be there", async () => {
    expect((await readLines("FN:Ann")).errors).toEqual([
      expect.objectContaining({ code: "no_phone_or_email" }),
    ]);
  });
});

describe("gender", () => {
  it.each([
    ["GENDER:M", "MALE"],
    ["GENDER:F;Fellow", "FEMALE"],
    ["GENDER:O;intersex", "OTHER"],
    ["X-WAB-GENDER:1", "FEMALE"],
    ["X-GENDER:Male", "MALE"],
    ["GENDER:N", undefined],
    ["GENDER:;it's complicated", undefined],
  ])("%s", async (line, gender) => expect((await contactOf(line, "EMAIL:a@b.it"))?.gender).toBe(gender));
});
