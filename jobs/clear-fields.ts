import { clearField, findUncleared } from "@/db/custom-fields/clear-deleted-fields";
import { deleteCustomField } from "@/db/custom-fields/custom-fields";
import { enqueue } from "./queue";
import { shutdownSignal } from "./shutdown";

export const clearFieldsTask = "clear-fields";

/**
 * Deletes a field; a job takes its values out of the contacts. What is to be cleared is in the database with the deletion,
 * so the job is only asked to look now and not within a minute.
 * @throws AppError 404
 */
export async function deleteField(accountId: number, key: string): Promise<void> {
  await deleteCustomField(accountId, key);
  await enqueue(clearFieldsTask, {}, { key: clearFieldsTask });
}

export async function clearFields(): Promise<void> {
  for (const field of await findUncleared()) await clearField(field, () => shutdownSignal().aborted);
}
