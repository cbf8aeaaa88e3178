import { type CountryCode, Metadata } from "libphonenumber-js/max";

/** How a country numbers its telephones, with libphonenumber's patterns compiled. */
export interface NumberingPlan {
  country: CountryCode;
  callingCode: string;
  /** What is dialled in the country before a foreign number. */
  idd: RegExp;
  /** What is dialled before a national number, at its beginning. */
  prefix: RegExp | null;
  general: RegExp;
  lengths: number[];
  /** Numbers that begin so are of this country, among those that share its calling code. */
  leadingDigits: RegExp | null;
  hasTypes: boolean;
  types: { [type in PhoneType]?: TypePlan };
}

interface TypePlan {
  pattern: RegExp;
  lengths: number[];
}

export type PhoneType = (typeof phoneTypes)[number];
/** In the order in which libphonenumber asks for them. */
export const phoneTypes = [
  "FIXED_LINE",
  "MOBILE",
  "PREMIUM_RATE",
  "TOLL_FREE",
  "SHARED_COST",
  "VOIP",
  "PERSONAL_NUMBER",
  "PAGER",
  "UAN",
  "VOICEMAIL",
] as const;

const byCountry = new Map<CountryCode, NumberingPlan>();
const byCallingCode = new Map<string, NumberingPlan[] | null>();

/** The plan of a country libphonenumber knows. */
export function planOf(country: CountryCode): NumberingPlan {
  const known = byCountry.get(country);
  if (known) return known;
  const plan = compilePlan(country);
  byCountry.set(country, plan);
  return plan;
}

/** The plans of all countries behind a calling code, the chief one first; null for a code of no country. */
export function plansBehind(callingCode: string): NumberingPlan[] | null {
  const known = byCallingCode.get(callingCode);
  if (known !== undefined) return known;
  const plans = openMetadata().getCountryCodesForCallingCode(callingCode)?.map(planOf) ?? null;
  byCallingCode.set(callingCode, plans);
  return plans;
}

function compilePlan(country: CountryCode): NumberingPlan {
  const { numberingPlan } = openMetadata().selectNumberingPlan(country);
  const prefix = numberingPlan.nationalPrefixForParsing();
  const leading = numberingPlan.leadingDigits();
  const named = phoneTypes.flatMap((name) => {
    const type = numberingPlan.type(name);
    return type?.pattern()
      ? [[name, { pattern: whole(type.pattern()), lengths: type.possibleLengths() }]]
      : [];
  });
  return {
    country,
    callingCode: numberingPlan.callingCode(),
    idd: new RegExp(`^(?:${numberingPlan.IDDPrefix() ?? ""})`),
    prefix: prefix ? new RegExp(`^(?:${prefix})`) : null,
    general: whole(numberingPlan.nationalNumberPattern()),
    lengths: numberingPlan.possibleLengths(),
    leadingDigits: leading ? new RegExp(`^(?:${leading})`) : null,
    hasTypes: numberingPlan.hasTypes(),
    types: Object.fromEntries(named),
  };
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}

/** What the library itself asks of its metadata; its types name a part of it. */
interface OpenMetadata {
  getCountryCodesForCallingCode(callingCode: string): CountryCode[] | undefined;
  selectNumberingPlan(country: CountryCode): { numberingPlan: OpenPlan };
}

interface OpenPlan {
  callingCode(): string;
  IDDPrefix(): string | undefined;
  nationalPrefixForParsing(): string | undefined;
  nationalNumberPattern(): string;
  possibleLengths(): number[];
  leadingDigits(): string | undefined;
  hasTypes(): boolean;
  type(name: PhoneType): { pattern(): string; possibleLengths(): number[] } | undefined;
}

/** The version is pinned, and `plain-phone.test.ts` compares every answer with the library's. */
function openMetadata(): OpenMetadata {
  return new Metadata() as unknown as OpenMetadata;
}
