import { SaxesParser } from "saxes";
import { damagedFile } from "@/lib/import/refused-file";

export interface XmlEvents {
  /** Names without their prefix: some writers put one before every name. */
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Feeds XML that arrives in pieces to the events it holds.
 * @returns write to call with each piece, end to call once
 * @throws AppError `file_damaged` where it is no XML
 */
export function createXmlReader(events: XmlEvents): { write(bytes: Uint8Array): void; end(): void } {
  const parser = new SaxesParser();
  const decoder = new TextDecoder();
  parser.on("opentag", (tag) => events.open?.(localName(tag.name), tag.attributes));
  parser.on("closetag", (tag) => events.close?.(localName(tag.name)));
  parser.on("text", (text) => events.text?.(text));
  parser.on("cdata", (text) => events.text?.(text));
  parser.on("error", (error) => {
    throw damagedFile(`its XML is broken (${error.message})`);
  });
  return {
    write: (bytes) => void parser.write(decoder.decode(bytes, { stream: true })),
    end: () => void parser.close(),
  };
}

/** Reads XML that is at hand as a whole. */
export function readXml(text: string, events: XmlEvents): void {
  const reader = createXmlReader(events);
  reader.write(new TextEncoder().encode(text));
  reader.end();
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
