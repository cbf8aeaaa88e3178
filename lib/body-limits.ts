/** Bytes of a JSON body, by what is in it. */
export const bodyLimits = {
  /** E-mail and password. */
  signIn: 4096,
  /** The first account. */
  setup: 8192,
  usual: 64 * 1024,
  /** Five hundred options of a field. */
  options: 256 * 1024,
  /** Notes and two hundred custom fields. */
  contact: 1024 ** 2,
  /** A thousand rows of an import. */
  rows: 8 * 1024 ** 2,
  /** A million ids take some 10 MB, of 16 digits and with blanks 18. */
  ids: 24 * 1024 ** 2,
} as const;
