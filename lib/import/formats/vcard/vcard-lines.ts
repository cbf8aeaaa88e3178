import { invalidField } from "@/lib/errors";
import { importLimits } from "@/lib/import/limits";

/** Properties nobody imports and that make up most of a file. */
const media = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE)[;:]/i;
const base64 = /\b(?:BASE64|ENCODING=B)\b/i;
const quotedPrintable = /\bQUOTED-PRINTABLE\b/i;
const property = /^(?:[\w-]+\.)?[\w-]+\s*[;:]/;
const note = /^NOTE[;:]/i;
const mark = /^(?:BEGIN|END)\s*:\s*VCARD\s*$/i;

/**
 * Joins the folded lines of cards (RFC 6350 3.2) over text with one character a byte, so that a fold may cut a
 * character in two. Knows the other ways lines go on: soft breaks of quoted-printable without an indent, base64
 * without one up to a blank line, notes with bare line ends. Pictures and sounds are left out.
 */
export class VCardLines {
  #rest = "";
  /** The pieces of the line in the making: joined once, so that many folds cost no more than few. */
  #pieces: string[] = [];
  #length = 0;
  #isNote = false;
  #isSkipping = false;
  #goesOnAfterSoftBreak = false;
  /** vCard 2.1 may indent a fold as it likes. */
  #isOld = false;

  /** @returns the unfolded lines that are complete */
  push(text: string): string[] {
    const lines = (this.#rest + text).split(/\r*\n|\r+(?!$)/);
    this.#rest = lines.pop() ?? "";
    if (this.#rest.length > importLimits.cardBytes) this.#rest = shorten(this.#rest, this.#isSkipping);
    return this.#unfold(lines);
  }

  /** @returns what is left at the end of the file */
  end(): string[] {
    const done = this.#unfold([this.#rest.replace(/\r+$/, "")]);
    return [...done, ...this.#finish()];
  }

  #unfold(lines: string[]): string[] {
    const done: string[] = [];
    for (const read of lines) {
      // A byte order mark stands there where files were joined.
      const line = read.startsWith("\u00ef\u00bb\u00bf") ? read.slice(3) : read;
      if (this.#isSkipping && !endsMedia(line)) continue;
      this.#isSkipping = false;
      if (this.#continue(line)) continue;
      done.push(...this.#finish());
      this.#begin(line);
    }
    return done;
  }

  #finish(): string[] {
    const { length } = this.#pieces;
    const line = length > 1 ? this.#pieces.join("") : this.#pieces[0];
    this.#pieces = [];
    this.#length = 0;
    return line === undefined ? [] : [line];
  }

  /** @throws AppError `card_too_large` when the line would be longer than a card may be */
  #append(piece: string): void {
    this.#length += piece.length;
    if (this.#length > importLimits.cardBytes) throw lineTooLong();
    this.#pieces.push(piece);
  }

  /** Adds a line to the one in the making, where it belongs to it. */
  #continue(line: string): boolean {
    const last = this.#pieces.at(-1);
    if (last === undefined) return false;
    const whole = this.#goesOnAfterSoftBreak ? withoutSoftBreak(last) : null;
    if (whole !== null && !mark.test(line)) {
      this.#pieces[this.#pieces.length - 1] = whole;
      this.#append(line);
      return true;
    }
    if (line.startsWith(" ") || line.startsWith("\t")) {
      this.#append(this.#isOld ? line.trimStart() : line.slice(1));
      return true;
    }
    if (!this.#isNote || line === "" || line.startsWith("#") || isProperty(line)) return false;
    this.#append(`\\n${line}`);
    return true;
  }

  #begin(line: string): void {
    if (!isProperty(line)) return;
    this.#isSkipping = isMedia(line);
    if (this.#isSkipping) return;
    this.#goesOnAfterSoftBreak = line.includes(";") && quotedPrintable.test(parametersOf(line));
    this.#isNote = note.test(line);
    if (line.length < 20 && /^VERSION\s*:/i.test(line)) this.#isOld = line.includes("2.1");
    this.#append(line);
  }
}

function endsMedia(line: string): boolean {
  return line.trim() === "" || isProperty(line);
}

function isProperty(line: string): boolean {
  return property.test(line) && line.includes(":");
}

function isMedia(line: string): boolean {
  return media.test(line) || (line.includes(";") && line.includes(":") && base64.test(parametersOf(line)));
}

/** What stands before the value, with the name. */
function parametersOf(line: string): string {
  const colon = line.indexOf(":");
  return colon < 0 ? line : line.slice(0, colon);
}

/** The text without the `=` at its end, behind which blanks may stand; null where it ends in none. */
function withoutSoftBreak(text: string): string | null {
  let end = text.length;
  while (end > 0 && (text[end - 1] === " " || text[end - 1] === "\t")) end -= 1;
  return text[end - 1] === "=" ? text.slice(0, end - 1) : null;
}

/** A picture written as one endless line may be cut; anything else that long is no card. */
function shorten(line: string, isSkipping: boolean): string {
  if (isSkipping || isMedia(line)) return line.slice(0, 500);
  throw lineTooLong();
}

function lineTooLong(): Error {
  const most = `${importLimits.cardBytes / 1024 ** 2} MB`;
  return invalidField(
    "file",
    "card_too_large",
    `A card of this file has a line of more than ${most}. Remove it and try again.`,
  );
}
