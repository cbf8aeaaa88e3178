"use client";

import { CloudOff, RotateCw } from "lucide-react";
import { useOffline } from "next/offline";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";

/** While the server cannot be reached: the page stays, and a link that was clicked opens as soon as there is an answer. */
export function UnreachableNotice() {
  const t = useTranslations("shell");
  const ui = useTranslations("ui");
  const isUnreachable = useOffline();
  if (!isUnreachable) return null;
  return (
    <div
      role="alert"
      className="flex shrink-0 items-center gap-2 border-b border-line bg-danger-soft py-1 pr-2 pl-5 text-sm text-danger-text max-sm:pl-3"
    >
      <CloudOff aria-hidden className="size-4 shrink-0" />
      <span className="flex-1">{t("unreachable")}</span>
      <Button tone="quiet" size="sm" className="text-current" onClick={askAgain}>
        <RotateCw aria-hidden className="size-3.5" /> {ui("tryAgain")}
      </Button>
    </div>
  );
}

/** What waits for the network asks again when the browser says that it is back. */
function askAgain() {
  window.dispatchEvent(new Event("online"));
}
