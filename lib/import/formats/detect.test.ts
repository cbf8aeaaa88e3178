import { describe, expect, it } from "vitest";
import { detectFormat } from "./detect";

const bytes = (text: string) => Buffer.from(text, "latin1");
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

/** A zip as far as detection looks: local headers with names, nothing in them. */
function zipOf(...names: string[]): Buffer {
  return Buffer.concat(
    names.map((name) => {
      const header = Buffer.alloc(30);
      header.write("PK\u0003\u0004", "latin1");
      header.writeUInt16LE(name.length, 26);
      return Buffer.concat([header, Buffer.from(name)]);
    }),
  );
}

/** A compound file with these streams in its directory, and the bytes given at the start of each. */
function compoundFile(streams: Record<string, number[]>): Buffer {
  const file = Buffer.alloc(512 * 8);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  Object.entries(streams).forEach(([name, content], index) => {
    const entry = 1_024 + index * 128;
    file.write(name, entry, "utf16le");
    file.writeUInt16LE(name.length * 2 + 2, entry + 64);
    file.writeUInt8(2, entry + 66);
    file.writeUInt32LE(4 + index, entry + 116);
    file.set(content, 512 * (5 + index));
  });
  return file;
}

const workbook = [0x09, 0x08, 0x02, 0x00, 0x00, 0x06, 0x42, 0x00, 0x02, 0x00, 0xb0, 0x04];
const locked = [0x09, 0x08, 0x02, 0x00, 0x00, 0x06, 0x2f, 0x00, 0x04, 0x00, 0x00, 0x00];
const spreadsheetml =
  '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">';

describe("detectFormat", () => {
  it.each([
    ["text", "a.csv", bytes("Nome;Cognome\n")],
    ["text", "A.CSV", bytes("Nome;Cognome\n")],
    ["text", "a.xls", bytes("Nome\tCognome\n")],
    ["text", "a.xlsx", utf16("Nome\tCognome\n")],
    ["text", "a.csv", bytes("<Ann>;1\n")],
    ["text", "my.contacts.2024.txt", bytes("a")],
    ["xlsx", "a.xlsx", zipOf("[Content_Types].xml", "xl/workbook.xml")],
    ["xlsx", "a.csv", zipOf("[Content_Types].xml", "xl/worksheets/sheet1.xml")],
    ["xlsx", "a.xlsx", zipOf("[Content_Types].xml")],
    ["xlsb", "a.xlsb", zipOf("xl/workbook.bin")],
    [
      "ods",
      "a.ods",
      Buffer.concat([zipOf("mimetype"), bytes("application/vnd.oasis.opendocument.spreadsheet")]),
    ],
    ["ods", "a.ods", zipOf("META-INF/manifest.xml", "content.xml")],
    ["xls", "a.xls", compoundFile({ Workbook: workbook })],
    ["xls", "a.xls", compoundFile({ Book: workbook })],
    ["xls", "a.xls", Buffer.from([0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00, 0x00, 0x00])],
    ["spreadsheetml", "a.xml", bytes(spreadsheetml)],
    ["spreadsheetml", "a.xls", bytes(spreadsheetml)],
    ["html", "a.xls", bytes("<html><body><table><tr><td>1")],
    ["html", "a.xls", utf16("\r\n<TABLE border=1>")],
    ["vcard", "a.vcf", bytes("BEGIN:VCARD\r\n")],
    ["vcard", "a.csv", bytes("\u00ef\u00bb\u00bf\n begin:vcard\n")],
    ["vcard", "a.vcf", utf16("BEGIN:VCARD\r\n")],
    ["vcard", "a.vcf", bytes("\0\0BEGIN:VCARD\r\n")],
    ["vcard", "a.vcf", bytes("exported by me\nBEGIN:VCARD\r\n")],
  ])("finds %s in %s", (format, name, head) => {
    expect(detectFormat(head, name)).toEqual({ format });
  });

  it.each([
    ["file_empty", "a.csv", bytes(""), "empty"],
    ["file_empty", "a.csv", bytes("\u00ef\u00bb\u00bf\r\n"), "empty"],
    ["file_type_unsupported", "a.xlsx", bytes("\u0089PNG\r\n\u001a\n"), "picture"],
    ["file_type_unsupported", "a.csv", bytes("\u00ff\u00d8\u00ff\u00e0"), "picture"],
    ["file_type_unsupported", "a.csv", bytes("%PDF-1.7"), "PDF"],
    ["file_type_unsupported", "a.csv", bytes("\u0001\u0002\u0003\u0004\u0005\u0006"), "no text"],
    ["file_type_unsupported", "a.xlsx", zipOf("word/document.xml"), "Word"],
    ["file_type_unsupported", "a.xlsx", zipOf("holiday/beach.jpg"), "zip archive"],
    ["file_type_unsupported", "a.csv", zipOf("contacts.csv"), "unpack"],
    ["file_type_unsupported", "a.xls", compoundFile({ WordDocument: [] }), "Word"],
    ["file_type_unsupported", "a.xml", bytes("<?xml version='1.0'?><feed/>"), "XML"],
    ["file_type_unsupported", "a.json", bytes("[]"), ".json"],
    ["file_type_unsupported", "contacts", bytes("a;b"), "without an extension"],
    [
      "file_password_protected",
      "a.xlsx",
      compoundFile({ EncryptionInfo: [], EncryptedPackage: [] }),
      "password",
    ],
    ["file_password_protected", "a.xls", compoundFile({ Workbook: locked }), "password"],
    ["file_not_vcard", "a.vcf", bytes("Nome;Cognome\n"), "BEGIN:VCARD"],
  ])("refuses with %s: %s", (code, name, head, says) => {
    const expected = {
      code: "invalid_input",
      extra: { errors: [{ field: "file", code, message: expect.stringContaining(says) }] },
    };
    expect(() => detectFormat(head, name)).toThrow(expect.objectContaining(expected));
  });
});
