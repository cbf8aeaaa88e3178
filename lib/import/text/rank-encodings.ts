import chardet from "chardet";
import { decodeBytes } from "./encodings";
import { scoreReading } from "./score-reading";

/** In the order of preference where two read the same; ISO-8859-1 reads as its superset windows-1252. */
const plausible = [
  "windows-1252",
  "UTF-8",
  "windows-1250",
  "MacRoman",
  "CP850",
  "windows-1251",
  "Shift_JIS",
  "windows-1253",
  "windows-1254",
  "ISO-8859-2",
  "windows-1255",
  "windows-1256",
  "KOI8-R",
  "CP866",
  "EUC-JP",
  "GB18030",
  "Big5",
  "EUC-KR",
];

/** Chardet tells these apart by luck; what the text becomes decides alone. */
const latin = new Set(["windows-1252", "windows-1250", "ISO-8859-2", "windows-1254"]);

/**
 * Ranks the encodings a text that is no Unicode may be in: each reads a sample, the most natural text wins.
 * Chardet alone is right in half of the single-byte cases, so its opinion only adds to the score of other scripts.
 * @returns names, best first; of encodings that read the sample alike only the first
 */
export function rankLegacyEncodings(bytes: Uint8Array): string[] {
  const sample = collectSample(bytes);
  const opinion = new Map<string, number>(
    chardet.analyse(sample).map((match) => [match.name, match.confidence / 100]),
  );
  const readings = plausible.map((name) => {
    const text = decodeBytes(sample, name);
    const agrees = latin.has(name) ? 0 : (opinion.get(name) ?? 0);
    return { name, text, score: scoreReading(text) + 0.3 * agrees };
  });
  const ranked = readings.sort((a, b) => b.score - a.score);
  return ranked
    .filter((one, index) => ranked.findIndex((other) => other.text === one.text) === index)
    .map(nameOf);
}

function nameOf(reading: { name: string }): string {
  return reading.name;
}

/** The lines that hold characters beyond ASCII, 32 kB of them at most. */
function collectSample(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(32_768);
  let size = 0;
  let start = 0;
  while (start < bytes.length && size < sample.length) {
    const found = bytes.indexOf(0x0a, start);
    const line = bytes
      .subarray(start, found < 0 ? bytes.length : found + 1)
      .subarray(0, sample.length - size);
    if (line.some((byte) => byte > 0x7f)) {
      sample.set(line, size);
      size += line.length;
    }
    start += found < 0 ? bytes.length : found + 1 - start;
  }
  return sample.subarray(0, size);
}
