import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { Page } from "playwright/test";
import { en } from "@/components/messages/en";
import { it } from "@/components/messages/it";
import { expect } from "./test";

/** No sentence of the English pages is on this one: not in its texts, not in what a screen reader is told. */
export async function expectItalian(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", "it");
  const texts = await page.evaluate(readTexts);
  expect(texts.filter((text) => englishPatterns.some((pattern) => pattern.test(text)))).toEqual([]);
}

/** Runs in the browser. */
function readTexts(): string[] {
  const texts = [document.title.replace(/ · Rubrica$/, "")];
  for (const element of document.querySelectorAll("*")) {
    if (element.closest("script, style, [lang=en]")) continue;
    for (const name of ["aria-label", "placeholder", "title", "alt"])
      texts.push(element.getAttribute(name) ?? "");
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    texts.push(own.map((node) => node.textContent).join(""));
  }
  return texts.map((text) => text.trim()).filter((text) => /\p{L}{2}/u.test(text));
}

const anything = ".+";
const italian = new Set(flatten(it).map((sentence) => patternOf(parse(sentence))));
const englishPatterns = flatten(en)
  .map((sentence) => patternOf(parse(sentence)))
  .filter((pattern) => !italian.has(pattern) && /\p{L}{2}/u.test(pattern.replaceAll(anything, "")))
  .map((pattern) => new RegExp(`^${pattern}$`, "u"));

function flatten(part: object): string[] {
  return Object.values(part).flatMap((value) => (typeof value === "string" ? [value] : flatten(value)));
}

/** The sentence with anything where it takes a value. */
function patternOf(elements: MessageFormatElement[]): string {
  return elements
    .map((element) => {
      if (element.type === TYPE.literal) return element.value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      if (element.type === TYPE.tag) return patternOf(element.children);
      if (element.type !== TYPE.plural && element.type !== TYPE.select) return anything;
      return `(?:${Object.values(element.options)
        .map((option) => patternOf(option.value))
        .join("|")})`;
    })
    .join("")
    .trim();
}
