import type { Channel, CustomFieldValue } from "@/lib/contacts/contact";
import type { PlainFieldName, PlainValues } from "@/lib/contacts/fields";

/** What is wrong with one cell. `code` is stable, `message` tells a person what to do next. */
export interface RowIssue {
  field: string;
  code: string;
  /** The cell as it was, shortened. */
  value: string;
  message: string;
}

type ImportedValues = { [Name in PlainFieldName]?: NonNullable<PlainValues[Name]> };

/** What a row says of a contact: only fields that had a value; an absent one changes nothing. */
export interface ImportedContact extends ImportedValues {
  fullName?: string;
  /** E.164, with what libphonenumber says of it. */
  phoneNumber?: string;
  isValid?: boolean;
  communicationSupported?: Channel[];
  customFields?: Record<string, CustomFieldValue>;
}

/** A row or card as an import judges it. */
export interface RowReading {
  /** Row of the table as a spreadsheet shows it, or ordinal of the card, from 1. */
  row: number;
  /** Null where the row cannot be imported; `errors` says why. */
  contact: ImportedContact | null;
  errors: RowIssue[];
  /** Cells that were left out; the row goes in. */
  warnings: RowIssue[];
}

/** A reading in the making: readers of cells fill it. */
export interface RowDraft {
  contact: ImportedContact;
  /** Further values, one line each, that go into the notes. */
  asides: string[];
  errors: RowIssue[];
  warnings: RowIssue[];
}

export function issue(field: string, code: string, value: string, message: string): RowIssue {
  return {
    field,
    code,
    value: value.length > 200 ? `${value.slice(0, 199).toWellFormed()}…` : value.toWellFormed(),
    message,
  };
}
