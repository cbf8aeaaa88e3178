/** Marks after which the stream-safe format breaks a run (UAX #15 section 13). */
const longRun = /(?:(?!\u034f)\p{M}){30}(?=(?!\u034f)\p{M})/gu;
/** No writing system stacks more than a handful: below this length there can be no run to break. */
const shortest = 31;

/**
 * Text as NFC, in time proportional to its length: runs of more than 30 combining marks are broken by U+034F first
 * (UAX #15, stream-safe text), because ordering the marks of a run takes time that grows with its square.
 */
export function toNfc(text: string): string {
  return (text.length < shortest ? text : text.replace(longRun, "$&\u034f")).normalize("NFC");
}
