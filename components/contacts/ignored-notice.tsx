"use client";

import { TriangleAlert, X } from "lucide-react";
import { parseAsArrayOf, parseAsString, useQueryState } from "nuqs";
import { formatNames } from "@/components/format";
import { Button } from "@/components/ui/button";

/** Says which parts of a link could not be read: what is shown is more than the link asked for. */
export function IgnoredNotice() {
  const [ignored, setIgnored] = useQueryState("ignored", parseAsArrayOf(parseAsString));
  if (!ignored?.length) return null;
  return (
    <div
      role="status"
      className="flex shrink-0 items-center gap-2 border-t border-line bg-warn-soft py-1 pr-2 pl-5 text-sm text-warn-text"
    >
      <TriangleAlert aria-hidden className="size-4 shrink-0" />
      <span className="flex-1">
        This link asked for something that cannot be read and is left out:{" "}
        <b className="font-[580]">{formatNames(ignored)}</b>. More contacts may be shown than meant.
      </span>
      <Button
        tone="quiet"
        size="icon-sm"
        aria-label="Dismiss"
        onClick={() => setIgnored(null)}
        className="text-current"
      >
        <X aria-hidden className="size-4" />
      </Button>
    </div>
  );
}
