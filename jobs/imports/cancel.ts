import { cancelImport as cancel } from "@/db/imports/end-early";
import { getImport } from "@/db/imports/imports";
import type { Import } from "@/lib/import/import";

/**
 * Stops an import. Before its run it comes to nothing; a run stops behind the chunk it is at, and what is merged stays.
 * @throws AppError 404, 409 when it has ended
 */
export async function cancelImport(accountId: number, importId: number): Promise<Import> {
  await cancel({ accountId, importId });
  return getImport(accountId, importId);
}
