"use client";

import { TriangleAlert, X } from "lucide-react";
import { parseAsArrayOf, parseAsString, useQueryState } from "nuqs";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { useFormats } from "@/components/use-formats";

/** Says which parts of a link could not be read: what is shown is more than the link asked for. */
export function IgnoredNotice() {
  const t = useTranslations("contacts");
  const format = useFormats();
  const [ignored, setIgnored] = useQueryState("ignored", parseAsArrayOf(parseAsString));
  if (!ignored?.length) return null;
  return (
    <div
      role="status"
      className="flex shrink-0 items-center gap-2 border-t border-line bg-warn-soft py-1 pr-2 pl-5 text-sm text-warn-text"
    >
      <TriangleAlert aria-hidden className="size-4 shrink-0" />
      <span className="flex-1">
        {t.rich("ignored", {
          names: format.names(ignored),
          b: (text) => <b className="font-[580]">{text}</b>,
        })}
      </span>
      <Button
        tone="quiet"
        size="icon-sm"
        aria-label={t("dismiss")}
        onClick={() => setIgnored(null)}
        className="text-current"
      >
        <X aria-hidden className="size-4" />
      </Button>
    </div>
  );
}
