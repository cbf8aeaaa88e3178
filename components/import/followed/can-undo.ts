import type { Import } from "@/lib/import/import";

/** Whether contacts came from an import, or were changed by it, and it was not taken back yet. */
export function canUndo({ status, summary }: Import): boolean {
  const { created = 0, updated = 0 } = summary ?? {};
  return ["COMPLETED", "FAILED", "CANCELLED"].includes(status) && created + updated > 0;
}
