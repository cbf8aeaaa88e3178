"use client";

import { useTranslations } from "use-intl/react";
import type { Upload } from "@/components/import/draft/import-draft";
import { Card } from "@/components/ui/card";
import { useFormats } from "@/components/use-formats";
import { ProgressBar } from "./progress-bar";
import { useDuration } from "./use-duration";
import { usePace } from "./use-pace";

/** How much of the file is at the server: bytes, nothing else. */
export function UploadProgress({ fileName, upload: { sent, total } }: { fileName: string; upload: Upload }) {
  const t = useTranslations("imports.sending");
  const format = useFormats();
  const duration = useDuration();
  const pace = usePace("upload", sent, total);
  const share = total > 0 ? sent / total : 0;
  return (
    <Card
      label={t("title")}
      bar={
        <>
          <h2 className="font-[600]">{t("title")}</h2>
          <span className="text-ink-2">{fileName}</span>
        </>
      }
    >
      <div className="px-3.5 py-5">
        <ProgressBar label={t("title")} share={share} />
        <p className="mt-2.5 flex flex-wrap gap-x-3 text-sm text-ink-2 tabular-nums">
          <b className="font-[600] text-ink">{t("percent", { percent: Math.floor(share * 100) })}</b>
          <span>{t("bytes", { sent: format.bytes(sent), total: format.bytes(total) })}</span>
          {pace && <span>{t("rate", { amount: format.bytes(pace.rate) })}</span>}
          {pace?.secondsLeft != null && sent < total && (
            <span>{t("left", { time: duration(pace.secondsLeft) })}</span>
          )}
        </p>
        <p className="mt-1 text-sm text-ink-3">{t("keepOpen")}</p>
      </div>
    </Card>
  );
}
