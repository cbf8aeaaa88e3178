import { invalidField } from "@/lib/errors";
import { importLimits } from "./limits";

/** Properties nobody imports and that make up most of a file. */
const media = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE)[;:]/i;
const base64 = /^[^:]*\b(?:BASE64|ENCODING=B)\b[^:]*:/i;
const quotedPrintable = /^[^:]*\bQUOTED-PRINTABLE\b/i;
const property = /^(?:[\w-]+\.)?[\w-]+\s*[;:]/;
const note = /^NOTE[;:]/i;
const mark = /^(?:BEGIN|END)\s*:\s*VCARD\s*$/i;
const softBreak = /=[ \t]*$/;

/**
 * Joins the folded lines of cards (RFC 6350 3.2) over text with one character a byte, so that a fold may cut a
 * character in two. Knows the other ways lines go on: soft breaks of quoted-printable without an indent, base64
 * without one up to a blank line, notes with bare line ends. Pictures and sounds are left out.
 */
export class VCardLines {
  #rest = "";
  #line: string | null = null;
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
    return this.#line === null ? done : [...done, this.#line];
  }

  #unfold(lines: string[]): string[] {
    const done: string[] = [];
    for (const line of lines) {
      if (this.#isSkipping && !endsMedia(line)) continue;
      this.#isSkipping = false;
      if (this.#continue(line)) continue;
      if (this.#line !== null) done.push(this.#line);
      this.#line = null;
      this.#begin(line);
    }
    return done;
  }

  /** Adds a line to the one in the making, where it belongs to it. */
  #continue(line: string): boolean {
    if (this.#line === null) return false;
    if (this.#goesOnAfterSoftBreak && softBreak.test(this.#line) && !mark.test(line)) {
      this.#line = this.#line.replace(softBreak, "") + line;
      return true;
    }
    if (line.startsWith(" ") || line.startsWith("\t")) {
      this.#line += this.#isOld ? line.trimStart() : line.slice(1);
      return true;
    }
    if (!note.test(this.#line) || line === "" || line.startsWith("#") || isProperty(line)) return false;
    this.#line += `\\n${line}`;
    return true;
  }

  #begin(line: string): void {
    if (!isProperty(line)) return;
    this.#isSkipping = isMedia(line);
    if (this.#isSkipping) return;
    this.#goesOnAfterSoftBreak = line.includes(";") && quotedPrintable.test(line);
    if (line.length < 20 && /^VERSION\s*:/i.test(line)) this.#isOld = line.includes("2.1");
    this.#line = line;
  }
}

function endsMedia(line: string): boolean {
  return line.trim() === "" || isProperty(line);
}

function isProperty(line: string): boolean {
  return property.test(line) && line.includes(":");
}

function isMedia(line: string): boolean {
  return media.test(line) || (line.includes(";") && base64.test(line));
}

/** A picture written as one endless line may be cut; anything else that long is no card. */
function shorten(line: string, isSkipping: boolean): string {
  if (isSkipping || isMedia(line)) return line.slice(0, 500);
  const most = `${importLimits.cardBytes / 1024 ** 2} MB`;
  throw invalidField(
    "file",
    "card_too_large",
    `A card of this file has a line of more than ${most}. Remove it and try again.`,
  );
}
