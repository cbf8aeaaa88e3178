import { PassThrough, pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

/** A file to be packed; its content is made while it is written. */
export interface ZipSource {
  name: string;
  content: AsyncIterable<string> | Iterable<string>;
}

interface Written {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/** A zip (APPNOTE.TXT) as it comes: sizes follow each file, so nothing is held in memory. Files stay below 4 GB. */
export async function* writeZip(sources: AsyncIterable<ZipSource>): AsyncIterable<Uint8Array> {
  const directory: Written[] = [];
  let offset = 0;
  for await (const source of sources) {
    const file: Written = { name: Buffer.from(source.name), crc: 0, packed: 0, size: 0, offset };
    const header = localHeader(file.name);
    yield header;
    yield* pack(source, file);
    const sizes = descriptor(file);
    yield sizes;
    offset += header.length + file.packed + sizes.length;
    directory.push(file);
  }
  const records = Buffer.concat(directory.map(directoryRecord));
  yield records;
  yield endRecord(directory.length, records.length, offset);
}

/** The deflated content; notes its sum and sizes in the file on the way. */
async function* pack({ content }: ZipSource, file: Written): AsyncIterable<Uint8Array> {
  const measured = async function* () {
    for await (const part of content) {
      const bytes = Buffer.from(part);
      file.crc = crc32(bytes, file.crc);
      file.size += bytes.length;
      yield bytes;
    }
  };
  const packed = new PassThrough();
  // What fails on the way destroys the last stream, whose reader then throws it.
  pipeline(Readable.from(measured()), createDeflateRaw({ level: 1 }), packed, () => {});
  for await (const bytes of packed) {
    file.packed += bytes.length;
    yield bytes;
  }
}

const utf8AndSizesAfter = 0x0808;
const deflated = 8;
/** 1 January 1980, the first day a zip knows. */
const noDate = 0x21;

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(utf8AndSizesAfter, 6);
  header.writeUInt16LE(deflated, 8);
  header.writeUInt16LE(noDate, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function descriptor({ crc, packed, size }: Written): Buffer {
  const sizes = Buffer.alloc(16);
  sizes.writeUInt32LE(0x08074b50, 0);
  for (const [place, value] of [crc, packed, size].entries()) sizes.writeUInt32LE(value, 4 + place * 4);
  return sizes;
}

function directoryRecord({ name, crc, packed, size, offset }: Written): Buffer {
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(20, 4);
  record.writeUInt16LE(20, 6);
  record.writeUInt16LE(utf8AndSizesAfter, 8);
  record.writeUInt16LE(deflated, 10);
  record.writeUInt16LE(noDate, 14);
  for (const [place, value] of [crc, packed, size].entries()) record.writeUInt32LE(value, 16 + place * 4);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt32LE(offset, 42);
  return Buffer.concat([record, name]);
}

function endRecord(files: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files, 8);
  end.writeUInt16LE(files, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
