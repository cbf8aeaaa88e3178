import { importLimits } from "@/lib/import/limits";

/** The bytes of a file as they are asked for. Not its stream: Safari's cannot be iterated, and slices are as fast. */
export async function* readChunks(file: Blob): AsyncIterable<Uint8Array> {
  const size = importLimits.headBytes;
  for (let at = 0; at < file.size; at += size)
    yield new Uint8Array(await file.slice(at, at + size).arrayBuffer());
}
