import {
  contactFields,
  isPlainFieldName,
  type NameOfKind,
  type PlainFieldName,
  type PlainKind,
} from "@/lib/contacts/fields";
import type { CountryCode } from "@/lib/contacts/phone";
import type { CustomField } from "@/lib/custom-fields";
import type { ContactField } from "@/lib/import/columns/mapping";
import type { FileFormat } from "@/lib/import/formats/file-format";
import type { TableRow } from "@/lib/import/table";
import { cleanText, finishReading } from "./finish-reading";
import { type CellStyle, readCustomFieldCell } from "./read-custom-field";
import {
  readChannelsCell,
  readEmailCell,
  readFlagCell,
  readGenderCell,
  readPhoneCell,
  readTextCell,
} from "./read-fields";
import { decimalMarkIn } from "./read-number";
import { issue, type RowDraft, type RowReading } from "./row-reading";

export interface RowReaderContext {
  /** Where numbers without a prefix belong; also decides between 12/31 and 31/12. */
  defaultCountry: CountryCode;
  /** Definitions of every `customFields.<key>` among the columns. */
  customFields: CustomField[];
  /** What the rows were read from. */
  format: FileFormat;
}

/**
 * Makes the function that turns rows into contacts or reasons. A number or e-mail that cannot be read makes a row
 * invalid, and so does the lack of both; any other cell that cannot be read is left out with a warning.
 * @param columns as `guessColumns` gives them
 */
export function createRowReader(
  columns: { index: number; field: ContactField | null }[],
  context: RowReaderContext,
): (row: TableRow) => RowReading {
  const style = {
    country: context.defaultCountry,
    decimalMark: decimalMarkIn(context.format, context.defaultCountry),
  };
  const readers = columns.flatMap(({ index, field }) => {
    return field === null
      ? []
      : [{ index, field, read: createCellReader(field, context.customFields, style) }];
  });
  return (row) => {
    const draft: RowDraft = { contact: {}, asides: [], errors: [], warnings: [] };
    for (const { index, field, read } of readers) {
      const text = cleanCell(row.cells[index] ?? "", field, draft);
      if (text !== "") read(text, draft);
    }
    return finishReading(row.row, draft);
  };
}

type CellReader = (text: string, draft: RowDraft) => void;

function createCellReader(field: ContactField, customFields: CustomField[], style: CellStyle): CellReader {
  switch (field) {
    case "phoneNumber":
      return (text, draft) => readPhoneCell(text, style.country, draft);
    case "communicationSupported":
      return readChannelsCell;
    case "middleName":
    case "firstName":
      return (text, draft) => readTextCell("firstName", joinNames(field, text, draft), draft);
    case "fullName":
      return (text, draft) => readTextCell(field, text, draft);
    default:
      return isPlainFieldName(field)
        ? createPlainReader(field)
        : createCustomReader(field, customFields, style);
  }
}

function createPlainReader(field: PlainFieldName): CellReader {
  const reader: { [Kind in PlainKind]: (text: string, draft: RowDraft, name: NameOfKind<Kind>) => void } = {
    text: (text, draft, name) => readTextCell(name, text, draft),
    email: readEmailCell,
    gender: readGenderCell,
    flag: (text, draft, name) => readFlagCell(name, text, draft),
  };
  const read = reader[contactFields[field].kind];
  return (text, draft) => read(text, draft, field as never);
}

function createCustomReader(
  field: `customFields.${string}`,
  customFields: CustomField[],
  style: CellStyle,
): CellReader {
  const definition = customFields.find(({ key }) => `customFields.${key}` === field);
  if (!definition) throw new Error(`No definition of ${field} was given.`);
  return (text, draft) => readCustomFieldCell(definition, text, style, draft);
}

/** A middle name follows the first, in whichever order the columns stand. */
function joinNames(field: "firstName" | "middleName", text: string, draft: RowDraft): string {
  const other = draft.contact.firstName;
  if (other === undefined) return text;
  return field === "middleName" ? `${other} ${text}` : `${text} ${other}`;
}

/** Printable ASCII that neither begins nor ends with a blank, and no `'` before it. */
const plainCell = /^[!-&(-~](?:[ -~]*[!-~])?$/;

/** A cell as it is stored: NFC, without blanks around it, and without the `'` that defused a formula. */
function cleanCell(raw: string, field: string, draft: RowDraft): string {
  if (raw === "" || plainCell.test(raw)) return raw;
  const text = /[^\t\r\n -~]/.test(raw) ? cleanText(raw) : raw;
  if (text.includes("\ufffd")) {
    const message = "Some characters could not be read. Choose another encoding if names look wrong.";
    draft.warnings.push(issue(field, "text_damaged", text, message));
  }
  return (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text).trim();
}
