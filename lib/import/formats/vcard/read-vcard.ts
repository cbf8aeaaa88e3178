import { invalidField } from "@/lib/errors";
import { importLimits } from "@/lib/import/limits";
import { decodeChunks, detectEncoding } from "@/lib/import/text/decode";
import { readLatin1 } from "@/lib/import/text/latin1";
import { VCardLines } from "./vcard-lines";
import { parseProperty, type RawProperty } from "./vcard-property";
import { restoreLineEnds, VCardText } from "./vcard-text";

export interface VCardProperty {
  /** `item1` of `item1.TEL`, lower case; ties a label to its property. */
  group: string | null;
  /** Upper case. */
  name: string;
  /** Lower case, `pref` among them. */
  types: string[];
  /** Decoded, its backslashes still in it. */
  value: string;
}

export interface VCard {
  /** Its place in the file, from 1. */
  ordinal: number;
  /** `2.1`, also where a card names none; `3.0` or `4.0`. */
  version: string;
  properties: VCardProperty[];
}

/**
 * Reads vCard 2.1, 3.0 and 4.0 (RFC 6350, RFC 2426, versit vCard 2.1) as phones and programs write them, in batches. A
 * card without its END ends where the next begins; pictures, sounds and keys are left out.
 * @throws AppError `invalid_input` on `file`: `card_too_large`, `too_many_rows`
 */
export async function* readVcards(chunks: AsyncIterable<Uint8Array>): AsyncIterable<VCard[]> {
  const lines = new VCardLines();
  const text = new VCardText();
  const splitter = new CardSplitter();
  for await (const chunk of asSingleBytes(chunks)) {
    const cards = splitter.push(lines.push(readLatin1(chunk).replaceAll("\0", "")));
    if (cards.length > 0) yield decodeCards(cards, text);
  }
  const cards = [...splitter.push(lines.end()), ...splitter.end()];
  if (cards.length > 0) yield decodeCards(cards, text);
}

/** UTF-16 becomes UTF-8; everything else passes as it is, to be decoded value by value. */
async function* asSingleBytes(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const iterator = withLongFirst(chunks)[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const all = prepend(first.value, iterator);
  const { encoding } = detectEncoding(first.value.subarray(0, 1_024));
  if (!encoding.startsWith("UTF-16")) {
    yield* all;
    return;
  }
  const encoder = new TextEncoder();
  for await (const text of decodeChunks(all, encoding)) yield encoder.encode(text);
}

interface RawCard {
  ordinal: number;
  properties: RawProperty[];
}

/** Finds where cards begin and end. Cards inside a card (AGENT) are left out with it. */
class CardSplitter {
  #card: RawCard | null = null;
  #count = 0;
  #size = 0;
  #agents = 0;
  #followsAgent = false;

  push(lines: string[]): RawCard[] {
    const done: RawCard[] = [];
    for (const line of lines) {
      const mark = /^(BEGIN|END)\s*:\s*VCARD\s*$/i.exec(line)?.[1]?.toUpperCase();
      if (mark === undefined) this.#add(line);
      else if (mark === "BEGIN" && this.#followsAgent) this.#agents += 1;
      else if (mark === "END" && this.#agents > 0) this.#agents -= 1;
      else done.push(...this.end(), ...(mark === "BEGIN" ? this.#open() : []));
      this.#followsAgent = this.#card !== null && /^AGENT\b[^:]*:\s*$/i.test(line);
    }
    return done;
  }

  /** Closes the card that is open, if one is. */
  end(): RawCard[] {
    const card = this.#card;
    this.#card = null;
    this.#agents = 0;
    return card && card.properties.length > 0 ? [card] : [];
  }

  #open(): [] {
    this.#count += 1;
    this.#size = 0;
    this.#card = { ordinal: this.#count, properties: [] };
    if (this.#count > importLimits.rows)
      throw refusal("too_many_rows", `more than ${importLimits.rows} cards`);
    return [];
  }

  #add(line: string): void {
    if (this.#card === null || this.#agents > 0) return;
    this.#size += line.length;
    if (this.#size > importLimits.cardBytes) {
      throw refusal(
        "card_too_large",
        `a card, number ${this.#count}, of more than ${importLimits.cardBytes} bytes`,
      );
    }
    const property = parseProperty(line);
    if (!property) return;
    this.#card.properties.push(property);
    if (this.#card.properties.length > importLimits.cardProperties)
      throw refusal(
        "card_too_large",
        `a card, number ${this.#count}, with more than ${importLimits.cardProperties} properties`,
      );
  }
}

function decodeCards(cards: RawCard[], text: VCardText): VCard[] {
  const values = text.decodeAll(cards.flatMap(({ properties }) => properties));
  let at = 0;
  return cards.map(({ ordinal, properties }) => {
    const decoded = properties.map(({ group, name, types, lineEnds }) => {
      const value = values[at++] ?? "";
      return { group, name, types, value: lineEnds === null ? value : restoreLineEnds(value, lineEnds) };
    });
    const version = decoded.find(({ name }) => name === "VERSION")?.value.trim() ?? "2.1";
    return { ordinal, version, properties: decoded };
  });
}

/** Joins chunks until the first one is long enough to tell an encoding by. */
async function* withLongFirst(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first: Uint8Array | null = new Uint8Array();
  for await (const chunk of chunks) {
    if (first === null) {
      yield chunk;
      continue;
    }
    const joined: Uint8Array = new Uint8Array(first.length + chunk.length);
    joined.set(first);
    joined.set(chunk, first.length);
    first = joined.length < 1_024 ? joined : null;
    if (first === null) yield joined;
  }
  if (first !== null) yield first;
}

async function* prepend<T>(first: T, rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function refusal(code: string, what: string): Error {
  return invalidField("file", code, `This file has ${what}. Split it or remove it and try again.`);
}
