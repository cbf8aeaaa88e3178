/** A property of a card as it stands in the file, one character a byte. */
export interface RawProperty {
  /** `item1` of `item1.TEL`, lower case. */
  group: string | null;
  /** Upper case. */
  name: string;
  /** Values of TYPE and the bare words of vCard 2.1 (`TEL;CELL`), lower case; `pref` also for PREF. */
  types: string[];
  charset: string | null;
  isQuotedPrintable: boolean;
  /** `X-LINE-ENDS` of our own exports. */
  lineEnds: string | null;
  value: string;
}

/** Splits `group.NAME;PARAM=a,b;BARE:value` (RFC 6350 3.3, vCard 2.1); null for a line that is no property. */
export function parseProperty(line: string): RawProperty | null {
  const colon = findColon(line);
  if (colon < 0) return null;
  const [path = "", ...parameters] = splitOutsideQuotes(line.slice(0, colon), ";");
  const dot = path.lastIndexOf(".");
  const found: RawProperty = {
    group: dot < 0 ? null : path.slice(0, dot).trim().toLowerCase(),
    name: path
      .slice(dot + 1)
      .trim()
      .toUpperCase(),
    types: [],
    charset: null,
    isQuotedPrintable: false,
    lineEnds: null,
    value: line.slice(colon + 1),
  };
  for (const parameter of parameters) readParameter(parameter, found);
  return found;
}

function readParameter(parameter: string, found: RawProperty): void {
  const equals = parameter.indexOf("=");
  const name = equals < 0 ? "" : parameter.slice(0, equals).trim().toUpperCase();
  const value = parameter
    .slice(equals + 1)
    .replaceAll('"', "")
    .trim();
  if (name === "CHARSET") found.charset = value;
  else if (name === "X-LINE-ENDS") found.lineEnds = value.toLowerCase();
  else if (name === "ENCODING" || /^quoted-printable$/i.test(value)) {
    found.isQuotedPrintable = /^(?:quoted-printable|q)$/i.test(value);
  } else if (name === "PREF") found.types.push("pref");
  else if (name === "TYPE" || name === "") {
    for (const type of value.toLowerCase().split(",")) if (type.trim() !== "") found.types.push(type.trim());
  }
}

/** The colon before the value; colons inside quotes belong to parameters, unless a quote is never closed. */
function findColon(line: string): number {
  const first = line.indexOf(":");
  const quote = line.indexOf('"');
  if (quote < 0 || quote > first) return first;
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted;
    else if (line[at] === ":" && !isQuoted) return at;
  }
  return first;
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator);
  const parts = [""];
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === separator && !isQuoted) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}
