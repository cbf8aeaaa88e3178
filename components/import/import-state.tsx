import { Tag } from "@/components/ui/tag";
import type { ImportStatus } from "@/lib/import/import";

const states: Record<
  ImportStatus,
  { label: string; tone: "neutral" | "accent" | "danger" | "warn" | "info" }
> = {
  QUEUED: { label: "Waiting", tone: "info" },
  READING: { label: "Reading", tone: "info" },
  CHECKING: { label: "Checking", tone: "info" },
  CHECKED: { label: "Checked, not imported", tone: "warn" },
  RUNNING: { label: "Importing", tone: "info" },
  COMPLETED: { label: "Done", tone: "accent" },
  FAILED: { label: "Failed", tone: "danger" },
  CANCELLED: { label: "Stopped", tone: "neutral" },
  REVERTED: { label: "Undone", tone: "neutral" },
};

export function ImportState({ status }: { status: ImportStatus }) {
  const { label, tone } = states[status];
  return <Tag tone={tone}>{label}</Tag>;
}
