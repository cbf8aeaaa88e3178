"use client";

import { useTranslations } from "use-intl/react";
import type { Messages } from "@/components/messages/compile-messages";
import { Tag } from "@/components/ui/tag";
import { useFormats } from "@/components/use-formats";
import type { InvalidReason } from "@/lib/import/import";

type Code = keyof Messages["imports"]["issues"]["reasons"];

/** How many rows were refused for which reason, with examples at hand. */
export function InvalidReasons({ reasons }: { reasons: InvalidReason[] }) {
  const t = useTranslations("imports.issues.reasons");
  const format = useFormats();
  return (
    <ul className="flex flex-1 flex-wrap gap-1.5">
      {reasons.map(({ code, count, examples }) => (
        <li key={code} className="flex">
          <Tag tone="danger" title={examples.filter(Boolean).join(" · ")}>
            {format.number(count)} {t(t.has(code as Code) ? (code as Code) : "other")}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
