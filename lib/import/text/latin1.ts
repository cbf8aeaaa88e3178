/**
 * Bytes as text, one character each. Not a TextDecoder: browsers take "latin1" for Windows-1252, Node 20 does not.
 * (`Buffer` is there in the browser too: iconv-lite brings it.)
 */
export function readLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
