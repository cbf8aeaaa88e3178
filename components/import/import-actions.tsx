"use client";

import Link from "next/link";
import { formatCount } from "@/components/format";
import { toRoute } from "@/components/route";
import { Button } from "@/components/ui/button";
import type { ImportWizard } from "./use-import-wizard";

/** The one way on from each step, and the way back. */
export function ImportActions({ wizard }: { wizard: ImportWizard }) {
  const { file, head, checked, done, isChecking, isRunning } = wizard;
  if (!file || isChecking || isRunning) return null;
  const again = (
    <Button tone="quiet" onClick={() => wizard.start(null)}>
      {done ? "Import another file" : "Start over"}
    </Button>
  );
  if (done) {
    return (
      <>
        {again}
        <Button asChild tone="primary">
          <Link href={toRoute(`/contacts?importId=${done.importId}`)}>See these contacts</Link>
        </Button>
      </>
    );
  }
  if (!checked) {
    return (
      <>
        {again}
        <Button tone="primary" disabled={!head.data} onClick={wizard.check}>
          Check all rows
        </Button>
      </>
    );
  }
  const { created = 0, updated = 0, unchanged = 0 } = checked.summary ?? {};
  const count = created + updated;
  const joins = wizard.plan.list.kind === "none" ? 0 : unchanged;
  return (
    <>
      <Button tone="quiet" onClick={wizard.backToColumns}>
        Back to columns
      </Button>
      <Button tone="primary" disabled={count + joins === 0} onClick={wizard.run}>
        {sayRun(count, joins)}
      </Button>
    </>
  );
}

function sayRun(count: number, joins: number): string {
  if (count > 0) return `Import ${formatCount(count, "contact")}`;
  return joins > 0 ? `Add ${formatCount(joins, "contact")} to the list` : "Nothing new to import";
}
