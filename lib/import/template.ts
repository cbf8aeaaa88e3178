import Papa from "papaparse";
import type { CustomField } from "@/lib/custom-fields";
import { fieldHeader } from "./columns/field-header";

const headers = ["First name", "Last name", "Phone number", "Email", "Gender", "Notes"];
const people = [
  ["Anna", "Rossi", "+39 333 123 4567", "anna.rossi@example.com", "FEMALE", "Prefers the morning"],
  ["Luca", "Bianchi", "+39 333 765 4321", "", "MALE", ""],
];
const examples: Record<CustomField["type"], string> = {
  text: "Text",
  number: "12",
  date: "2026-11-23",
  boolean: "yes",
  select: "",
};

/** A table to start from: headers every import knows, the account's own fields, and two people as an example. */
export function listTemplateRows(customFields: CustomField[]): string[][] {
  const own = customFields.map(({ type, options }) => options?.[0] ?? examples[type]);
  return [
    [...headers, ...customFields.map((field) => fieldHeader(field, customFields))],
    ...people.map((person) => [...person, ...own]),
  ];
}

/** What a spreadsheet would run: a label or an option may begin so, a number to be typed over does not run. */
const formula = /^(?:[=\-@\t\r]|\+(?!\d+(?: \d+)+$))/;

/** The template as Excel opens it by a double click: UTF-8 with its mark. */
export function writeTemplateCsv(customFields: CustomField[]): string {
  return `\ufeff${Papa.unparse(listTemplateRows(customFields), { newline: "\r\n", escapeFormulae: formula })}\r\n`;
}
