/** Letters beyond ASCII that Western European names and words are full of. */
const western = new Set("àèéìòùçñäöüßáíóúâêîôûëïãõåøæÀÈÉÌÒÙÇÑÄÖÜÁÍÓÚÂÊÎÔÛËÏÃÕÅØÆœŒ");
/** Those of Central Europe and Turkey. */
const eastern = new Set("ąćęłńśźżčďěňřšťůžőűĺľŕăâîșțşţđğıİĄĆĘŁŃŚŹŻČĎĚŇŘŠŤŮŽŐŰĽŔĂȘȚŞŢĐĞ");
const quotes = new Set("’‘“”«»–—…€°·ºª§®™•„‚¿¡\u00a0\u00ad");
/** Characters beyond ASCII that are looked at; more tell nothing new and cost a second for a page of them. */
const mostScored = 4_000;
const letter = /\p{L}/u;
const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;

/**
 * How natural a decoded text looks, from about 1 (like people write) down: the mean over its characters beyond ASCII.
 * Wrong encodings give themselves away by symbols inside words, capitals after small letters and mixed scripts.
 */
export function scoreReading(text: string): number {
  let sum = 0;
  let count = 0;
  let before = "\n";
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    if (character > "\u007f") {
      sum += scoreCharacter(character, before, characters[index + 1] ?? "\n");
      count += 1;
      if (count === mostScored) break;
    }
    before = character;
  }
  return count === 0 ? 0 : sum / count;
}

function scoreCharacter(character: string, before: string, after: string): number {
  if (character === "\ufffd" || isPrivateOrControl(character)) return -6;
  if (!letter.test(character)) return scoreSymbol(character, before, after);
  const script = scriptOf(character);
  if (script === "latin") return scoreLatin(character, before, after);
  const mixed = [before, after].some((near) => letter.test(near) && isOtherScript(scriptOf(near), script));
  if (mixed) return -2;
  if (caseBreaks(character, before)) return -1;
  return lower.test(character) && !letter.test(before) ? 0.2 : scriptScores[script];
}

const scriptScores = { kana: 1, other: 0.8, han: 0.7, latin: 0, halfwidth: -0.5 };
type Script = keyof typeof scriptScores;

function scriptOf(character: string): Script {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) return "latin";
  if (code >= 0x3040 && code <= 0x30ff) return "kana";
  if (code >= 0xff61 && code <= 0xff9f) return "halfwidth";
  return code >= 0x3400 && code <= 0x9fff ? "han" : "other";
}

/** Kana and Han stand side by side in Japanese; any other two scripts in one word are a misreading. */
function isOtherScript(near: Script, script: Script): boolean {
  const japanese = (one: Script) => one === "kana" || one === "han";
  return near !== script && !(japanese(near) && japanese(script));
}

function scoreLatin(character: string, before: string, after: string): number {
  if (caseBreaks(character, before)) return -1.5;
  const crowd = before > "\u007f" && letter.test(before) ? 0.6 : 0;
  if (western.has(character)) return 1 - crowd - oddPlace(character, after);
  if (eastern.has(character)) return 0.85 - crowd;
  return -0.2 - crowd;
}

/** A capital after a small letter, as in `RenŽ` for René. */
function caseBreaks(character: string, before: string): boolean {
  return upper.test(character) && !lower.test(character) && lower.test(before);
}

/** Italian ends words with ì, ò and ù; inside a word they are Czech ě, ň and ů misread. Nothing ends with ï. */
function oddPlace(character: string, after: string): number {
  if (letter.test(after)) return "ìòùø".includes(character.toLowerCase()) && lower.test(after) ? 0.5 : 0;
  return "ïîÏÎ".includes(character) ? 0.3 : 0;
}

function scoreSymbol(character: string, before: string, after: string): number {
  const inside = letter.test(before) && letter.test(after);
  if (quotes.has(character)) return inside && !"’\u00ad·".includes(character) ? -1 : 0.7;
  return inside || letter.test(before) ? -1.5 : -0.6;
}

function isPrivateOrControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code >= 0x80 && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff);
}
