/** The most a file may hold. Readers take other numbers as an option. */
export const importLimits = {
  /** Bytes of an upload, by what reads it. */
  textBytes: 2 * 1024 ** 3,
  xlsxBytes: 200 * 1024 ** 2,
  /** Held whole in memory by its reader, many times over. */
  xlsBytes: 20 * 1024 ** 2,
  rows: 5_000_000,
  columns: 256,
  /** UTF-16 code units; what Excel holds. */
  cellLength: 32_767,
  /** UTF-16 code units: an unclosed quote would otherwise read to the end of the file. */
  recordLength: 1024 ** 2,
  /** Bytes of one card, photos left out. */
  cardBytes: 2 * 1024 ** 2,
  zipEntries: 2_000,
  /** How many times larger than its compressed form an entry may grow. */
  zipRatio: 200,
  sheetBytes: 2 * 1024 ** 3,
  sharedStringsBytes: 256 * 1024 ** 2,
} as const;
