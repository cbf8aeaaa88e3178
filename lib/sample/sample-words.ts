import type { SampleLanguage } from "./sample-list";

/** What a sample book calls things, by the English word; names of cities and brands are the same everywhere. */
const words: Record<Exclude<SampleLanguage, "en">, Record<string, string>> = {
  it: {
    "Made with the sample contacts": "Creata con i contatti di esempio",
    "Met at the fair, stand": "Conosciuto in fiera, stand",
    City: "Città",
    Spent: "Spesa",
    Birthday: "Compleanno",
    Tier: "Livello",
    bronze: "bronzo",
    silver: "argento",
    gold: "oro",
    Spring: "Primavera",
    Loyalty: "Fedeltà",
    Birthdays: "Compleanni",
    "RCS pilot": "Prova RCS",
    "WhatsApp pilot": "Prova WhatsApp",
    Complaints: "Reclami",
    Wholesale: "Ingrosso",
    Partners: "Partner",
    Press: "Stampa",
    Suppliers: "Fornitori",
    Board: "Direzione",
    Interns: "Tirocinanti",
    Testers: "Collaudatori",
    Empty: "Vuota",
  },
};

export function saySample(word: string, language: SampleLanguage): string {
  return language === "en" ? word : (words[language][word] ?? word);
}
