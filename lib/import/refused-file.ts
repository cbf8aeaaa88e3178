import { type AppError, invalidField } from "@/lib/errors";

/** The refusal of a file that holds no contacts, naming what it seems to be and what is taken instead. */
export function unsupportedFile(seemsToBe: string): AppError {
  const taken = "Use a table (.csv, .tsv, .txt, .xls, .xlsx, .xlsb, .xml, .ods) or contact cards (.vcf).";
  return invalidField("file", "file_type_unsupported", `This seems to be ${seemsToBe}. ${taken}`);
}

/** The refusal of a file whose contents are encrypted. */
export function passwordProtectedFile(): AppError {
  const advice = "Open it in Excel, save it without the password and try again.";
  return invalidField("file", "file_password_protected", `This file is protected by a password. ${advice}`);
}

/** The refusal of a file that ends too early or contradicts itself. */
export function damagedFile(reason: string): AppError {
  return invalidField(
    "file",
    "file_damaged",
    `This file cannot be read: ${reason}. Export it again and try once more.`,
  );
}

export function tooComplexWorkbook(): AppError {
  const message =
    "This workbook takes too much time or memory to read. Save it as .xlsx or CSV and import that.";
  return invalidField("file", "file_too_complex", message);
}
