"use client";

import { useTranslations } from "use-intl/react";
import type { Preview } from "./preview";

/** Three people of the file: whoever knows them sees at once whether the accents are right. */
export function RealNames({ preview, isSure }: { preview: Preview; isSure: boolean }) {
  const t = useTranslations("imports.file");
  const names = preview.rows.flatMap(({ contact }) => {
    const { firstName = "", lastName = "", fullName } = contact ?? {};
    return fullName ?? (`${firstName} ${lastName}`.trim() || []);
  });
  const accented = names.filter((name) => /[^ -~]/.test(name));
  const shown = [...new Set([...accented, ...names])].slice(0, 3);
  if (shown.length === 0) return null;
  return (
    <p className={`order-last w-full text-sm ${isSure ? "text-ink-2" : "text-warn-text"}`}>
      {t.rich(isSure ? "readsAs" : "unsure", {
        names: shown.join(" · "),
        b: (text) => <b className="font-[600]">{text}</b>,
      })}
    </p>
  );
}
