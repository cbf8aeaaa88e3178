/** The list that holds the sample contacts of an account, in the language of whoever asked for them. */
export const sampleListNames = { en: "Sample contacts", it: "Contatti di esempio" } as const;
export type SampleLanguage = keyof typeof sampleListNames;

export const sampleLanguages = Object.keys(sampleListNames) as SampleLanguage[];

export function isSampleList({ name }: { name: string }): boolean {
  return Object.values<string>(sampleListNames).includes(name);
}
