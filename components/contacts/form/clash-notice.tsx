"use client";

import { formatNames } from "@/components/format";
import { Button } from "@/components/ui/button";
import type { EditClash } from "./save-contact";

interface ClashNoticeProps {
  clash: EditClash;
  onSettle: (clash: EditClash, keepsMine: boolean) => void;
}

/** Two people changed the same fields: both values side by side, and nothing is saved before one is chosen. */
export function ClashNotice({ clash, onSettle }: ClashNoticeProps) {
  return (
    <div role="alert" className="mb-4 rounded-md bg-warn-soft px-3.5 py-3 text-warn-text">
      <p className="font-[580]">
        Somebody else changed {formatNames(clash.clashes.map(({ label }) => label))} while you were editing.
        Choose whose it is to be, then save.
      </p>
      <div className="my-2.5 flex flex-col gap-2 text-ink">
        {clash.clashes.map(({ field, label, mine, theirs }) => (
          <dl key={field} className="grid grid-cols-2 gap-3">
            <Value name={`${label}, yours`} value={mine} />
            <Value name={`${label}, theirs`} value={theirs} />
          </dl>
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onSettle(clash, true)}>Keep mine</Button>
        <Button onClick={() => onSettle(clash, false)}>Take theirs</Button>
      </div>
    </div>
  );
}

function Value({ name, value }: { name: string; value: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-ink-2">{name}</dt>
      <dd className="rounded-sm bg-surface px-2 py-1 break-words whitespace-pre-wrap">{value || "—"}</dd>
    </div>
  );
}
