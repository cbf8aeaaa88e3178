/** The same sentences in another language: not one more, not one less. */
export type Translated<Sentences> = {
  [Key in keyof Sentences]: Sentences[Key] extends string ? string : Translated<Sentences[Key]>;
};
