"use client";

import { FlaskConical } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useMay } from "@/components/caller-context";
import { useLists } from "@/components/lists/use-lists";
import { Button } from "@/components/ui/button";
import { lazyPart } from "@/components/ui/lazy-part";
import { isSampleList } from "@/lib/sample/sample-list";

const RemoveSampleDialog = lazyPart(() =>
  import("./remove-sample-dialog").then((module) => module.RemoveSampleDialog),
);

/** As long as the book holds sample contacts: how many, and the way to be rid of them. */
export function SampleNotice() {
  const t = useTranslations("contacts.sample");
  const held = useLists().data?.lists.find(isSampleList)?.contactCount ?? 0;
  const mayWrite = useMay("write");
  const [isAsking, setIsAsking] = useState(false);
  if (held === 0 || !mayWrite) return null;
  return (
    <section
      aria-label={t("label")}
      className="flex shrink-0 items-center gap-2 border-t border-line bg-info-soft py-1 pr-2 pl-5 text-sm text-info-text max-sm:pl-3"
    >
      <FlaskConical aria-hidden className="size-4 shrink-0" />
      <span className="flex-1">{t("held", { count: held })}</span>
      <Button tone="quiet" size="sm" className="text-current" onClick={() => setIsAsking(true)}>
        {t("remove")}
      </Button>
      {isAsking && <RemoveSampleDialog onClose={() => setIsAsking(false)} />}
    </section>
  );
}
