import { expect, test } from "vitest";
import { newContact } from "./contacts/contact";
import { contactFilter, contactQuery } from "./contacts/filter";
import { newCustomField } from "./custom-fields";
import { newDelivery } from "./deliveries";
import { listQuery, newList } from "./lists";
import { signIn } from "./people";
import { normalizeText, requiredText } from "./text";
import { newView } from "./views";

/** Combining marks that NFC has to put in order, which takes it n² steps: 29 s for these. */
const marks = "\u0301\u0323".repeat(120_000);

const takers: [string, { safeParse(input: unknown): { success: boolean } }, (text: string) => object][] = [
  ["an e-mail at sign-in", signIn, (email) => ({ email, password: "x" })],
  ["a first name", newContact, (firstName) => ({ firstName, email: "a@example.com" })],
  ["notes", newContact, (notes) => ({ notes, email: "a@example.com" })],
  ["a phone number", newContact, (phoneNumber) => ({ phoneNumber })],
  ["a search", contactQuery, (search) => ({ search })],
  ["an e-mail to find", contactFilter, (email) => ({ email })],
  ["a number to find", contactFilter, (phoneNumber) => ({ phoneNumber })],
  ["a custom value to find", contactFilter, (city) => ({ customFields: { city } })],
  ["a list name", newList, (name) => ({ name })],
  ["a search for lists", listQuery, (search) => ({ search })],
  ["a label", newCustomField, (label) => ({ key: "a", type: "text", label })],
  ["a view name", newView, (name) => ({ name, query: "" })],
  [
    "a campaign",
    newDelivery,
    (campaign) => ({
      contactId: 1,
      campaign,
      channel: "SMS",
      status: "SENT",
      sentAt: "2026-11-23T10:00:00Z",
    }),
  ],
];

test.each(takers)("%s of nothing but combining marks is refused at once", (_, schema, make) => {
  const began = performance.now();
  for (const text of [marks, marks.slice(0, 40_000), " ".repeat(10_000_000) + marks]) {
    expect(schema.safeParse(make(text)).success).toBe(false);
  }
  expect(performance.now() - began).toBeLessThan(500);
});

test("the longest text may be written with every mark apart", () => {
  const decomposed = "\u03b1\u0313\u0300\u0345";
  expect(requiredText(100).parse(decomposed.repeat(100))).toBe("\u1f82".repeat(100));
  expect(requiredText(100).safeParse(decomposed.repeat(101)).success).toBe(false);
  expect(requiredText(100).safeParse("\ufb2c".repeat(34)).success).toBe(false);
});

test("no text becomes shorter than a quarter by NFC", () => {
  for (let code = 0; code < 0x110000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const character = String.fromCodePoint(code);
    const ratio = character.normalize("NFD").length / character.normalize("NFC").length;
    if (ratio > 4) expect.fail(`U+${code.toString(16)} becomes ${ratio} times shorter`);
  }
});

test("long runs of marks are broken as imports break them, and stay as they are from then on", () => {
  const thirty = `a${"\u0301\u0323".repeat(15)}`;
  expect(normalizeText(thirty, 100)).toEqual({ text: thirty.normalize("NFC") });
  const broken = normalizeText(`a${"\u0301\u0323".repeat(30)}`, 100) as { text: string };
  expect(broken.text).toContain("\u034f");
  expect(normalizeText(broken.text, 100)).toEqual(broken);
});
