/**
 * Bytes as text, one character each. Not a TextDecoder: browsers take "latin1" for Windows-1252, Node 20 does not.
 */
export function readLatin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8_192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  }
  return text;
}
