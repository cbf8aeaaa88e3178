import { decodeBytes, isEncoding } from "@/lib/import/text/encodings";
import { rankLegacyEncodings } from "@/lib/import/text/rank-encodings";
import type { RawProperty } from "./vcard-property";

const highBytes = /[\u0080-\u00ff]/;

/**
 * Decodes the values of cards late, one by one: a card may mix encodings. A value is read in the charset it names, else
 * as UTF-8, else in what other values of the file are declared or seen to be in.
 */
export class VCardText {
  #declared: string | null = null;
  #guessed = "windows-1252";
  #puzzling = "";
  #judgedLength = 0;

  /** Decodes the values of some cards together, so that they are all read alike. */
  decodeAll(properties: RawProperty[]): string[] {
    const texts = properties.map((property) => this.#decodeKnown(property));
    if (texts.includes(null)) this.#guess();
    return texts.map((text, index) => text ?? this.#decodePuzzling(properties[index]));
  }

  /** @returns null for bytes that are no UTF-8 and name no charset */
  #decodeKnown({ charset, value, isQuotedPrintable }: RawProperty): string | null {
    const isDeclared = charset !== null && isLegacy(charset);
    if (isDeclared) this.#declared ??= charset;
    const bytes = isQuotedPrintable ? decodeQuotedPrintable(value) : value;
    if (!highBytes.test(bytes)) return bytes;
    const text = isDeclared ? decodeBytes(toBytes(bytes), charset) : readUtf8(bytes);
    if (text === null && this.#puzzling.length < 8_192) this.#puzzling += `${bytes}\n`;
    return text;
  }

  #decodePuzzling(property: RawProperty | undefined): string {
    const value = property?.value ?? "";
    const bytes = property?.isQuotedPrintable ? decodeQuotedPrintable(value) : value;
    return decodeBytes(toBytes(bytes), this.#declared ?? this.#guessed);
  }

  /** Judges anew only when there is twice as much to judge by. */
  #guess(): void {
    if (this.#puzzling.length < this.#judgedLength * 2) return;
    this.#guessed = rankLegacyEncodings(toBytes(this.#puzzling))[0] ?? this.#guessed;
    this.#judgedLength = this.#puzzling.length;
  }
}

/** RFC 2045 6.7, soft breaks already joined; what is no code stays as it is. */
function decodeQuotedPrintable(text: string): string {
  const [first = "", ...rest] = text.split("=");
  return first + rest.map(decodeAfterEquals).join("");
}

function decodeAfterEquals(text: string): string {
  const code = codes.get(text.slice(0, 2).toUpperCase());
  return code === undefined ? `=${text}` : code + text.slice(2);
}

const codes = new Map(
  Array.from({ length: 256 }, (_, code) => [
    code.toString(16).toUpperCase().padStart(2, "0"),
    String.fromCharCode(code),
  ]),
);

/** Takes the backslashes off a text value: `\n` is a line end, `\,` `\;` `\\` the character itself. */
export function unescapeText(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(/\\(.)/gs, (_, character: string) =>
    character === "n" || character === "N" ? "\n" : character,
  );
}

/** The parts of a structured value (N, ORG, ADR), separated by `;` that no backslash escapes. */
export function splitStructured(text: string): string[] {
  if (!text.includes("\\")) return text.split(";");
  const parts = [""];
  for (const [piece] of text.matchAll(/\\.|;|[^;\\]+|\\$/gs)) {
    if (piece === ";") parts.push("");
    else parts[parts.length - 1] += unescapeText(piece);
  }
  return parts;
}

/**
 * Puts back the line ends of a value that an export of ours names, since a card itself knows but one kind.
 * @param text with its backslashes
 * @param ends as `lineEndsOf` writes them
 */
export function restoreLineEnds(text: string, ends: string): string {
  let at = 0;
  return text.replace(/\\(.)/gs, (whole, character: string) => {
    if (character !== "n" && character !== "N") return whole;
    const end = lineEnds.get(ends.length === 1 ? ends : (ends[at] ?? ""));
    at += 1;
    return end ?? whole;
  });
}

const lineEnds = new Map([
  ["b", "\r\n"],
  ["r", "\r"],
]);

/** Names the line ends of a text: `b` for both characters, `r`, `n`; one letter where all are alike, null for `\n` only. */
export function lineEndsOf(text: string): string | null {
  if (!text.includes("\r")) return null;
  const ends = (text.match(/\r\n?|\n/g) ?? []).map((end) =>
    end === "\r\n" ? "b" : end === "\r" ? "r" : "n",
  );
  const [first = ""] = ends;
  return ends.every((end) => end === first) ? first : ends.join("");
}

function isLegacy(charset: string): boolean {
  return isEncoding(charset) && !/^utf-?8$/i.test(charset);
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function readUtf8(bytes: string): string | null {
  try {
    return utf8.decode(toBytes(bytes));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The way back from `readLatin1`. */
function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
