export interface LineEnd {
  /** Where the line ends. */
  at: number;
  /** Where the next one begins. */
  next: number;
}

/**
 * Finds the line ends of a text, `\n`, `\r\n` and `\r` mixed, for places that only move forward: each is looked up once,
 * however often it is asked for.
 */
export class LineEnds {
  #feed = -1;
  #return = -1;

  /** @param isEnd whether the file ends with the text; else a `\r` at its end may be half a line end */
  constructor(
    readonly text: string,
    readonly isEnd: boolean,
  ) {}

  /** @returns the end of the line; at a file's end that of the text; null where the line goes on beyond the text */
  find(from: number): LineEnd | null {
    const { text, isEnd } = this;
    if (this.#feed < from) this.#feed = indexOf(text, "\n", from);
    if (this.#return < from) this.#return = indexOf(text, "\r", from);
    if (this.#feed < this.#return) return { at: this.#feed, next: this.#feed + 1 };
    const at = Math.min(this.#return, text.length);
    if (at >= text.length - 1 && !isEnd) return null;
    return { at, next: text[at + 1] === "\n" ? at + 2 : at + 1 };
  }
}

function indexOf(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from);
  return found < 0 ? Number.POSITIVE_INFINITY : found;
}
