import { readXml } from "@/lib/import/formats/xml-events";
import { readZipDirectory, type ZipEntry } from "@/lib/import/formats/zip/zip-directory";
import { readZipText } from "@/lib/import/formats/zip/zip-entry";
import { damagedFile } from "@/lib/import/refused-file";

export interface XlsxSheet {
  name: string;
  isVisible: boolean;
  entry: ZipEntry;
}

export interface XlsxWorkbook {
  /** In the order of their tabs; charts and macros left out. */
  sheets: XlsxSheet[];
  /** Whether days are counted from 1904 on. */
  isFrom1904: boolean;
  sharedStrings: ZipEntry | null;
  styles: ZipEntry | null;
}

/**
 * Opens a workbook (ECMA-376 part 1, 18.2) as far as its list of sheets.
 * @throws AppError as `readZipDirectory`
 */
export async function openWorkbook(file: Blob): Promise<XlsxWorkbook> {
  const entries = await readZipDirectory(file);
  const path = await findWorkbook(file, entries);
  const entry = entries.get(path);
  if (!entry) throw damagedFile("it has no workbook");
  const parts = await readRelations(file, entries, path);
  const { listed, isFrom1904 } = readList(await readZipText(file, entry));
  const sheets = listed.flatMap(({ name, isVisible, relation }) => {
    const part = parts.find(({ id, type }) => id === relation && type === "worksheet");
    const sheet = part && entries.get(part.path);
    return sheet ? [{ name, isVisible, entry: sheet }] : [];
  });
  const partOf = (type: string) => entries.get(parts.find((part) => part.type === type)?.path ?? "") ?? null;
  return { sheets, isFrom1904, sharedStrings: partOf("sharedStrings"), styles: partOf("styles") };
}

async function findWorkbook(file: Blob, entries: Map<string, ZipEntry>): Promise<string> {
  const parts = await readRelations(file, entries, "");
  return parts.find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml";
}

interface Relation {
  id: string;
  /** Last part of its type: `worksheet`, `sharedStrings`. */
  type: string;
  /** Of the part in the zip, lower case. */
  path: string;
}

/** The parts another part refers to (ECMA-376 part 2, 9.3); none where the list is missing. */
async function readRelations(file: Blob, entries: Map<string, ZipEntry>, of: string): Promise<Relation[]> {
  const folder = of.slice(0, of.lastIndexOf("/") + 1);
  const entry = entries.get(`${folder}_rels/${of.slice(folder.length)}.rels`);
  const relations: Relation[] = [];
  if (!entry) return relations;
  readXml(await readZipText(file, entry), {
    open(name, { Id = "", Type = "", Target = "" }) {
      if (name !== "Relationship") return;
      const path = new URL(Target.replaceAll("\\", "/"), `zip:///${folder}`).pathname.replace(/^\/+/, "");
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), path: path.toLowerCase() });
    },
  });
  return relations;
}

interface ListedSheet {
  name: string;
  isVisible: boolean;
  relation: string;
}

function readList(xml: string): { listed: ListedSheet[]; isFrom1904: boolean } {
  const listed: ListedSheet[] = [];
  let isFrom1904 = false;
  readXml(xml, {
    open(tag, attributes) {
      // An extension may repeat the element without the attribute.
      if (tag === "workbookPr" && attributes.date1904)
        isFrom1904 = /^(?:1|true|on)$/i.test(attributes.date1904);
      if (tag !== "sheet") return;
      const relation = Object.entries(attributes).find(([name]) => /:id$/.test(name))?.[1] ?? "";
      const isVisible = !/hidden/i.test(attributes.state ?? "");
      listed.push({ name: attributes.name ?? "", isVisible, relation });
    },
  });
  return { listed, isFrom1904 };
}
