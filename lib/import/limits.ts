/** The most a file may hold. Readers take other numbers as an option. */
export const importLimits = {
  /** Bytes of the beginning by which a file is told, and of which a browser shows the first rows. */
  headBytes: 256 * 1024,
  /** Bytes of an upload, by what reads it. */
  textBytes: 2 * 1024 ** 3,
  xlsxBytes: 200 * 1024 ** 2,
  /** Held whole in memory by its reader, many times over. */
  xlsBytes: 20 * 1024 ** 2,
  rows: 5_000_000,
  columns: 256,
  /** UTF-16 code units; what Excel holds. */
  cellLength: 32_767,
  /** UTF-16 code units of one phone number, with all that programs write around it; longer text is none. */
  phoneLength: 128,
  /** Of a word, number or day; longer text is none. */
  wordLength: 128,
  /** Of a header, as far as it is looked up. */
  headerLength: 200,
  /** Of a cell, as far as columns are guessed by it. */
  sampleLength: 500,
  /** UTF-16 code units: an unclosed quote would otherwise read to the end of the file. */
  recordLength: 1024 ** 2,
  /** Bytes of one card, photos left out. */
  cardBytes: 2 * 1024 ** 2,
  /** A card has some dozens; each may be compared with the others. */
  cardProperties: 1_000,
  zipEntries: 2_000,
  /** How many times larger than its compressed form an entry may grow. */
  zipRatio: 200,
  sheetBytes: 2 * 1024 ** 3,
  sharedStringsBytes: 256 * 1024 ** 2,
} as const;
