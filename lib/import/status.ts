/** The states of an import, and which may follow which. What somebody may do with an import is asked here and nowhere else. */

/** The states that may follow each. */
const transitions = {
  /** Waits for the server that holds its file. */
  QUEUED: ["READING", "FAILED", "CANCELLED"],
  /** Its file is being read and staged. */
  READING: ["CHECKING", "FAILED", "CANCELLED"],
  /** Staged; what it would do is being worked out, or it is about to run. */
  CHECKING: ["CHECKED", "RUNNING", "FAILED", "CANCELLED"],
  /** After a dry run: waits for somebody to run or discard it. */
  CHECKED: ["RUNNING", "CANCELLED"],
  /** Its rows go into the book. */
  RUNNING: ["COMPLETED", "FAILED", "CANCELLED"],
  COMPLETED: ["REVERTED"],
  FAILED: ["REVERTED"],
  CANCELLED: ["REVERTED"],
  REVERTED: [],
} as const;

export type ImportStatus = keyof typeof transitions;
/** The states an import can come from into another, for types. */
export type StatusBefore<After extends ImportStatus> = {
  [Before in ImportStatus]: After extends (typeof transitions)[Before][number] ? Before : never;
}[ImportStatus];
export const importStatuses = Object.keys(transitions) as [ImportStatus, ...ImportStatus[]];

const next: Record<ImportStatus, readonly ImportStatus[]> = transitions;

/** The states an import can come from into `status`. */
export function statusesBefore(status: ImportStatus): ImportStatus[] {
  return importStatuses.filter((before) => next[before].includes(status));
}

/** States before `CHECKING`: the file is still to be read to its end. */
export function isUnread(status: ImportStatus): boolean {
  return status === "READING" || next[status].includes("READING");
}
export const unreadStatuses = importStatuses.filter(isUnread);

/** The server is at work, or about to be. */
export function isActive(status: ImportStatus): boolean {
  return next[status].includes("FAILED");
}
export const activeStatuses = importStatuses.filter(isActive);
/** At work at rows that are staged. */
export const advancingStatuses = activeStatuses.filter((status) => !isUnread(status));

/** At work, or waiting for somebody to run it. */
export function isOpen(status: ImportStatus): boolean {
  return next[status].includes("CANCELLED");
}
export const openStatuses = importStatuses.filter(isOpen);

/** Contacts may have come from it, and it was not taken back. */
export function isRevertible(status: ImportStatus): boolean {
  return next[status].includes("REVERTED");
}
