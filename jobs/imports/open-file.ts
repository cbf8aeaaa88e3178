import { openAsBlob } from "node:fs";
import type { StagedRow } from "@/db/imports/staged-lines";
import type { CustomField } from "@/lib/custom-fields";
import { invalidField } from "@/lib/errors";
import { detectFile } from "@/lib/import/formats/detect";
import type { FileFormat } from "@/lib/import/formats/file-format";
import { readVcards } from "@/lib/import/formats/vcard/read-vcard";
import type { ImportPlan, ImportSource } from "@/lib/import/import";
import { cardFields, listCardCells, readCard } from "@/lib/import/rows/card-to-contact";
import { readChunks } from "@/lib/import/text/read-chunks";
import { type OpenedFile, openTable } from "./open-table";

/**
 * Opens an uploaded file.
 * @param file where it was spooled
 * @throws AppError 400 when it is not what its call takes, or has no column with numbers or e-mail addresses
 */
export async function openFile(
  file: string,
  fileName: string,
  plan: ImportPlan,
  fields: CustomField[],
): Promise<OpenedFile> {
  const format = await checkFormat(file, fileName, plan.source);
  const bytes = await openAsBlob(file);
  return format === "vcard" ? openCards(bytes, plan, fields) : openTable(bytes, format, plan, fields);
}

/** Says what a file is. @throws AppError 400 when the call is not the one for it; the right one is named */
export async function checkFormat(file: string, fileName: string, source: ImportSource): Promise<FileFormat> {
  const format = await detectFile(await openAsBlob(file), fileName);
  if (source === "table" && format === "vcard")
    throw invalidField(
      "file",
      "file_is_vcard",
      "This is a vCard file. Send it to POST /contacts/upload/vcard.",
    );
  if (source === "cards" && format !== "vcard")
    throw invalidField(
      "file",
      "file_not_vcard",
      "This is a table, not a vCard file. Send it to POST /contacts/upload.",
    );
  return format;
}

function openCards(file: Blob, plan: ImportPlan, fields: CustomField[]): OpenedFile {
  return {
    found: { format: "vcard" },
    columns: cardFields.map((field, index) => ({ index, header: null, field })),
    rows: stagedCards(file, plan, fields),
  };
}

async function* stagedCards(file: Blob, plan: ImportPlan, fields: CustomField[]): AsyncIterable<StagedRow[]> {
  for await (const cards of readVcards(readChunks(file))) {
    yield cards.map((card) => {
      const reading = readCard(card, plan.defaultCountry, fields);
      const cells = reading.contact === null ? listCardCells(card) : [];
      return { ...reading, cells, channelsGiven: false };
    });
  }
}
