import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { expect, test } from "vitest";
import { en } from "./en";
import { it } from "./it";

const english = flatten(en);
const italian = flatten(it);

test("every sentence has the same values and marks in both languages", () => {
  for (const [key, sentence] of Object.entries(english)) {
    expect([key, ...valuesOf(parse(italian[key] ?? ""))]).toEqual([key, ...valuesOf(parse(sentence))]);
  }
});

/** Words that are the same in both languages. */
const shared = /^(Menu|Password|File|No|In|\W*)$/;

test("no sentence was forgotten in English", () => {
  const same = Object.keys(english).filter((key) => english[key] === italian[key]);
  expect(same.filter((key) => !shared.test(plainText(english[key] ?? "")))).toEqual([]);
});

test("what Italian writes after an apostrophe is no ICU quotation", () => {
  const broken = Object.entries(italian).filter(([, sentence]) => /'[{<}#]/.test(sentence));
  expect(broken).toEqual([]);
});

function flatten(part: object, prefix = ""): Record<string, string> {
  const entries = Object.entries(part).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value]] : Object.entries(flatten(value, `${prefix}${key}.`)),
  );
  return Object.fromEntries(entries);
}

/** What a sentence takes: its values with their kinds, and its tags. */
function valuesOf(elements: MessageFormatElement[]): string[] {
  const found = elements.flatMap((element): string[] => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const own = [`${element.value} ${kindOf(element)}`];
    if (element.type === TYPE.tag) return [...own, ...valuesOf(element.children)];
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return own;
    return [...own, ...Object.values(element.options).flatMap((option) => valuesOf(option.value))];
  });
  return [...new Set(found)].sort();
}

/** A number may be counted in one language and only written in the other. */
function kindOf({ type }: MessageFormatElement): string {
  return type === TYPE.plural || type === TYPE.number ? "number" : TYPE[type];
}

function plainText(sentence: string): string {
  return sentence.replace(/\{[^{}]*\}/g, "").trim();
}
