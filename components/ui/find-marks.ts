/** A part of a text, and whether it is marked. */
export interface MarkedPart {
  /** Where it begins in the text. */
  at: number;
  text: string;
  isMarked: boolean;
}

/** Cuts a text where one of the needles stands in it, whatever its case and accents. */
export function findMarks(text: string, needles: string[]): MarkedPart[] {
  const folded = foldCharacters(text);
  const plain = folded.map((character) => character.folded).join("");
  const marked = new Set<number>();
  for (const needle of needles.map(fold).filter(Boolean)) {
    for (let at = plain.indexOf(needle); at >= 0; at = plain.indexOf(needle, at + needle.length)) {
      for (let place = at; place < at + needle.length; place += 1) marked.add(place);
    }
  }
  return joinParts(folded, marked);
}

/** As `findMarks` for a formatted number: only its digits count. */
export function findDigitMarks(text: string, digits: string): MarkedPart[] {
  const places = [...text.matchAll(/\d/g)].map((match) => match.index);
  const found = text.replace(/\D/g, "").indexOf(digits);
  const from = places[found];
  const to = places[found + digits.length - 1];
  if (digits === "" || from === undefined || to === undefined) return [{ at: 0, text, isMarked: false }];
  return [
    { at: 0, text: text.slice(0, from), isMarked: false },
    { at: from, text: text.slice(from, to + 1), isMarked: true },
    { at: to + 1, text: text.slice(to + 1), isMarked: false },
  ].filter((part) => part.text !== "");
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase("en").replaceAll("ς", "σ");
}

function foldCharacters(text: string): { character: string; folded: string }[] {
  return [...text.normalize("NFC")].map((character) => ({ character, folded: fold(character) }));
}

function joinParts(characters: { character: string; folded: string }[], marked: Set<number>): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let place = 0;
  for (const { character, folded } of characters) {
    const isMarked = marked.has(place);
    const last = parts.at(-1);
    if (last?.isMarked === isMarked) last.text += character;
    else parts.push({ at: place, text: character, isMarked });
    place += folded.length;
  }
  return parts;
}
