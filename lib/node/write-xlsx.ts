/**
 * An .xlsx written row by row (ECMA-376), since a workbook in memory takes gigabytes for a large book. Past the rows a
 * sheet can hold it goes on in the next one.
 */
import type { Contact } from "@/lib/contacts/contact";
import type { ExportColumn, ExportValue } from "@/lib/export/export-columns";
import { writeZip, type ZipSource } from "./write-zip";

/** Below the 1,048,576 rows of a sheet, with room for the batch in which it is passed. */
const rowsPerSheet = 1_000_000;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function writeXlsx(
  columns: ExportColumn[],
  batches: AsyncIterable<Contact[]>,
): AsyncIterable<Uint8Array> {
  return writeZip(workbookFiles(columns, batches));
}

async function* workbookFiles(
  columns: ExportColumn[],
  batches: AsyncIterable<Contact[]>,
): AsyncIterable<ZipSource> {
  const left = batches[Symbol.asyncIterator]();
  const state = { isDone: false };
  let sheets = 0;
  while (sheets === 0 || !state.isDone) {
    sheets += 1;
    yield { name: `xl/worksheets/sheet${sheets}.xml`, content: writeSheet(columns, left, state) };
  }
  yield* frame(sheets);
}

async function* writeSheet(
  columns: ExportColumn[],
  left: AsyncIterator<Contact[]>,
  state: { isDone: boolean },
): AsyncIterable<string> {
  yield `${declaration}<worksheet xmlns="${main}">${frozenHeader}<cols><col min="1" max="${columns.length}" width="20" customWidth="1"/></cols><sheetData>`;
  yield toRow(
    1,
    columns.map(({ header }) => header),
    ' s="1"',
  );
  for (let row = 1; row < rowsPerSheet; ) {
    const next = await left.next();
    if (next.done) {
      state.isDone = true;
      break;
    }
    const from = row + 1;
    yield next.value
      .map((contact, place) =>
        toRow(
          from + place,
          columns.map(({ read }) => read(contact)),
        ),
      )
      .join("");
    row += next.value.length;
  }
  yield "</sheetData></worksheet>";
}

const frozenHeader =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

function toRow(row: number, values: ExportValue[], style = ""): string {
  const cells = values.map((value, place) => toCell(`${columnName(place)}${row}`, value, style));
  return `<row r="${row}">${cells.join("")}</row>`;
}

/**
 * Text stands as text: nothing in it runs, and a phone number keeps its `+`. Text that looks like a defused formula gets
 * another `'`, of which an import takes one off.
 */
function toCell(place: string, value: ExportValue, style: string): string {
  if (value === null || value === "") return "";
  if (typeof value === "number" && isExact(value)) return `<c r="${place}"${style}><v>${value}</v></c>`;
  const text = String(value);
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(/^'+[=+\-@\t\r]/.test(text) ? `'${text}` : text)}</t></is></c>`;
}

/** Whether a spreadsheet, which counts 15 digits, has the number as it is; 0.30000000000000004 it would round. */
function isExact(value: number): boolean {
  return Number.isInteger(value) || Number(value.toPrecision(15)) === value;
}

/** 0 is A, 26 is AA. */
function columnName(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : columnName(Math.floor(place / 26) - 1) + last;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Most control characters XML cannot hold: they are written as Excel does, `_x000D_`, and so is text that looks like that. */
function escapeXml(text: string): string {
  if (!/[&<>\p{Cc}\ufffe\uffff]|_x/iu.test(text)) return text;
  return text
    .replace(/_(?=x[0-9a-f]{4}_)|[^\P{Cc}\t\n\u0080-\u009f]|[\ufffe\uffff]/giu, escapeCharacter)
    .replace(/[&<>]/g, (character) => entities[character] ?? "");
}

function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

function* frame(count: number): Iterable<ZipSource> {
  const numbers = Array.from({ length: count }, (_, place) => place + 1);
  const file = (name: string, xml: string): ZipSource => ({ name, content: [declaration + xml] });
  const names = numbers.map(
    (n) => `<sheet name="Contacts${n > 1 ? ` ${n}` : ""}" sheetId="${n}" r:id="rId${n}"/>`,
  );
  yield file(
    "xl/workbook.xml",
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.join("")}</sheets></workbook>`,
  );
  const links = numbers.map((n) => relation(`rId${n}`, "worksheet", `worksheets/sheet${n}.xml`));
  yield file(
    "xl/_rels/workbook.xml.rels",
    relations([...links, relation("rIdStyles", "styles", "styles.xml")]),
  );
  yield file("xl/styles.xml", styles);
  yield file("_rels/.rels", relations([relation("rId1", "officeDocument", "xl/workbook.xml")]));
  yield file("[Content_Types].xml", typesXml(numbers));
}

const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
}

function relations(list: string[]): string {
  return `<Relationships xmlns="${packageRelations}">${list.join("")}</Relationships>`;
}

function typesXml(sheets: number[]): string {
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${contentTypes}.${type}+xml"/>`;
  const parts = [
    override("/xl/workbook.xml", "sheet.main"),
    override("/xl/styles.xml", "styles"),
    ...sheets.map((n) => override(`/xl/worksheets/sheet${n}.xml`, "worksheet")),
  ];
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join("")}</Types>`;
}
