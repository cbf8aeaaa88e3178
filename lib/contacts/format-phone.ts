/**
 * How numbers are written, by libphonenumber's metadata with its patterns compiled once a calling code: the library
 * compiles them anew for each number, which is a tenth of the time an export takes.
 */
import { Metadata } from "libphonenumber-js/max";

interface NumberFormat {
  /** What the number without its calling code begins with. */
  leading: RegExp | null;
  pattern: RegExp;
  /** Groups of the pattern, as `$1 $2`. */
  international: string;
}

const byCallingCode = new Map<string, NumberFormat[] | null>();
const longestCallingCode = 3;
/** What stands between groups in the metadata; it is written as a blank. */
const separators = /[-./() ]+/g;

/** An E.164 number as its country writes it, with the prefix: `+39 333 123 4567`. */
export function formatPhone(phoneNumber: string): string {
  for (let length = 1; length <= longestCallingCode; length += 1) {
    const callingCode = phoneNumber.slice(1, 1 + length);
    const formats = formatsBehind(callingCode);
    if (formats) return `+${callingCode} ${formatNational(phoneNumber.slice(1 + length), formats)}`;
  }
  return phoneNumber;
}

function formatNational(national: string, formats: NumberFormat[]): string {
  const format = formats.find(
    ({ leading, pattern }) => (!leading || leading.test(national)) && pattern.test(national),
  );
  if (!format) return national;
  return national.replace(format.pattern, format.international).replace(separators, " ").trim();
}

function formatsBehind(callingCode: string): NumberFormat[] | null {
  const known = byCallingCode.get(callingCode);
  if (known !== undefined) return known;
  const metadata = new Metadata() as unknown as OpenMetadata;
  const formats = metadata.hasCallingCode(callingCode)
    ? metadata.selectNumberingPlan(callingCode).numberingPlan.formats().map(compile)
    : null;
  byCallingCode.set(callingCode, formats);
  return formats;
}

function compile(format: OpenFormat): NumberFormat {
  // Of the patterns for the leading digits each is a finer one than the one before.
  const leading = format.leadingDigitsPatterns().at(-1);
  return {
    leading: leading ? new RegExp(`^(?:${leading})`) : null,
    pattern: new RegExp(`^(?:${format.pattern()})$`),
    international: format.internationalFormat(),
  };
}

/** What the library itself asks of its metadata; its types name a part of it. */
interface OpenMetadata {
  hasCallingCode(callingCode: string): boolean;
  selectNumberingPlan(callingCode: string): { numberingPlan: { formats(): OpenFormat[] } };
}

interface OpenFormat {
  pattern(): string;
  leadingDigitsPatterns(): string[];
  internationalFormat(): string;
}
