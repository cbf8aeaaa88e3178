import { z } from "zod";
import { contactFilter } from "@/lib/contacts/filter";
import { allMatching, keptShape, type Selection, selectedIds } from "@/lib/contacts/selection";
import { invalidField } from "@/lib/errors";

const exportFormats = ["csv", "xlsx", "vcf"] as const;
export type ExportFormat = (typeof exportFormats)[number];
export type ExportStatus = "QUEUED" | "RUNNING" | "COMPLETED" | "FAILED";

/** A file of contacts, as the API shows it. */
export interface ContactExport {
  id: number;
  status: ExportStatus;
  format: ExportFormat;
  isAvailableForDownload: boolean;
  /** Needs no key and works until `expiresAt`; null while there is nothing to download. */
  downloadUrl: string | null;
  /** How many contacts the file holds. */
  contactCount: number | null;
  expiresAt: string;
  createdAt: string;
}

/** What `POST /exports/contacts` takes; without any condition it is everybody. */
export const newExport = z.strictObject({
  listIds: contactFilter.shape.listIds,
  contactIds: selectedIds.optional(),
  filter: contactFilter.optional(),
  notIds: selectedIds.optional(),
  /** All but those that match: who would go when only these are kept. */
  keep: keptShape.optional(),
  format: z.enum(exportFormats, `Use one of ${exportFormats.join(", ")}.`),
});
type NewExport = z.output<typeof newExport>;

/** @throws AppError 400 when ids are given beside conditions */
export function exportSelection({ listIds, contactIds, filter, notIds, keep }: NewExport): Selection {
  if (keep) {
    if (contactIds || filter || listIds || notIds)
      throw invalidField("keep", "ambiguous", "Send either `keep` or conditions, not both.");
    return { keep };
  }
  if (!contactIds) return allMatching({ ...filter, ...(listIds && { withinListIds: listIds }) }, notIds);
  if (filter || listIds || notIds)
    throw invalidField("contactIds", "ambiguous", "Send either `contactIds` or conditions, not both.");
  return { ids: contactIds };
}
