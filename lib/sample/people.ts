import type { PlainValues } from "@/lib/contacts/fields";
import type { NewCustomField } from "@/lib/custom-fields";
import { cities, men, surnames, women } from "./names";
import type { SampleLanguage } from "./sample-list";
import { saySample } from "./sample-words";

const tiers = ["bronze", "silver", "gold"] as const;

/** The custom fields of a sample book. */
export function sampleFields(language: SampleLanguage): NewCustomField[] {
  const label = (word: string) => saySample(word, language);
  return [
    { key: "city", label: label("City"), type: "text" },
    { key: "spent", label: label("Spent"), type: "number" },
    { key: "birthday", label: label("Birthday"), type: "date" },
    { key: "newsletter", label: "Newsletter", type: "boolean" },
    { key: "tier", label: label("Tier"), type: "select", options: tiers.map(label) },
  ];
}

export interface SamplePerson extends Partial<PlainValues> {
  isTest: boolean;
  phoneNumber: string | null;
  /** Null without a number. */
  isValid: boolean | null;
  /** A bit for each channel, as `channelBits` has it. */
  channels: number;
  customFields: Record<string, string | number | boolean>;
}

/**
 * The n-th person of a sample book: always the same, with a number and an address nobody else in the book has.
 * Some have no name, no number, no e-mail address or a number that is not valid, as in real books.
 * @param n from 0, below 10 million
 */
export function samplePerson(n: number, language: SampleLanguage = "en"): SamplePerson {
  const random = generator(n);
  const female = random() < 0.5;
  const named = random() > 0.01;
  const firstName = named ? pick(female ? women : men, random) : null;
  const lastName = named ? pick(surnames, random) : null;
  const phone = random() < 0.04 ? null : samplePhone(n, random);
  const email = phone === null || random() < 0.85 ? sampleEmail(firstName, lastName, n) : null;
  const extra = [0, 0, 4, 4, 6, 2][Math.floor(random() * 6)] ?? 0;
  return {
    firstName,
    lastName,
    phoneNumber: phone?.number ?? null,
    isValid: phone?.isValid ?? null,
    channels: phone?.isValid ? 1 | extra : 0,
    email,
    gender: random() < 0.1 ? null : random() < 0.01 ? "OTHER" : female ? "FEMALE" : "MALE",
    isTest: random() < 0.001,
    notes:
      random() < 0.05
        ? `${saySample("Met at the fair, stand", language)} ${Math.floor(random() * 400)}`
        : null,
    customFields: sampleValues(random, language),
  };
}

function sampleValues(random: () => number, language: SampleLanguage): SamplePerson["customFields"] {
  const day = new Date(Date.UTC(1940, 0, 1) + Math.floor(random() * 65 * 365) * 86_400_000);
  return {
    city: pick(cities, random),
    spent: Math.floor(random() ** 3 * 500_000) / 100,
    birthday: day.toISOString().slice(0, 10),
    newsletter: random() < 0.4,
    tier: saySample(tiers[[0, 0, 0, 1, 1, 2][Math.floor(random() * 6)] ?? 0] ?? "bronze", language),
  };
}

/** Mobile numbers of five countries; one in thirty has a digit too many to be valid. */
function samplePhone(n: number, random: () => number): { number: string; isValid: boolean } {
  const digits = String((n * 7_919 + 1_234_567) % 10_000_000).padStart(7, "0");
  const roll = random();
  if (roll < 0.033) return { number: `+39999${digits}`, isValid: false };
  if (roll < 0.8) return { number: `+3933${n % 10}${digits}`, isValid: true };
  if (roll < 0.88) return { number: `+49151${1 + (n % 7)}${digits}`, isValid: true };
  if (roll < 0.94) return { number: `+3361${digits}`, isValid: true };
  return { number: `+3467${digits}`, isValid: true };
}

function sampleEmail(firstName: string | null, lastName: string | null, n: number): string {
  const name = `${firstName ?? "info"}.${lastName ?? "ufficio"}`.normalize("NFKD").toLowerCase();
  return `${name.replace(/[^a-z.]/g, "")}${n}@example.${n % 3 === 0 ? "it" : "com"}`;
}

/** Common names are more common than rare ones. */
function pick(list: string[], random: () => number): string {
  return list[Math.floor(random() ** 1.6 * list.length)] ?? "";
}

/** Mulberry32, seeded so that neighbours differ. */
function generator(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
