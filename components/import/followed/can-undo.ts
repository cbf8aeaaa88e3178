import type { Import } from "@/lib/import/import";
import { isRevertible } from "@/lib/import/status";

/** Whether contacts came from an import, or were changed by it, and it was not taken back yet. */
export function canUndo({ status, summary }: Import): boolean {
  const { created = 0, updated = 0 } = summary ?? {};
  return isRevertible(status) && created + updated > 0;
}
