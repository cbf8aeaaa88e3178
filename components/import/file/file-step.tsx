"use client";

import { FileUp } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { PasteDialog } from "./paste-dialog";
import { readPastedFile, toPastedFile } from "./pasted-file";

interface FileStepProps {
  onFile: (file: File) => void;
  /** The file whose choices are taken over. */
  likeName?: string;
}

/** Asks for a file: dropped, picked, pasted, or a sample. */
export function FileStep({ onFile, likeName }: FileStepProps) {
  const t = useTranslations("imports.start");
  const [isPasting, setIsPasting] = useState(false);
  const pastedName = useTranslations("imports.pasted")("fileName");
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const file = readPastedFile(event, pastedName);
      if (file) onFile(file);
    };
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  }, [onFile, pastedName]);
  const takeSample = async () => onFile((await import("./sample-file")).makeSampleFile());
  return (
    <>
      <div className="mx-5 mb-5 flex flex-1 flex-col items-center justify-center rounded-lg border-2 border-dashed border-line-strong px-6 py-12 text-center max-sm:mx-3 max-sm:px-4">
        <span className="mb-4 grid size-11 place-items-center rounded-full bg-accent-soft text-accent-text">
          <FileUp aria-hidden className="size-5" />
        </span>
        <h2 className="text-lg font-[620]">{t("title")}</h2>
        <p className="mt-1 max-w-md text-ink-2">{t("text")}</p>
        {likeName && <p className="mt-2 max-w-md text-accent-text">{t("like", { name: likeName })}</p>}
        <div className="mt-5 flex flex-wrap justify-center gap-2">
          <FilePicker onFile={onFile} />
          <Button onClick={() => setIsPasting(true)}>{t("paste")}</Button>
          <Button tone="quiet" onClick={takeSample}>
            {t("sample")}
          </Button>
        </div>
        <p className="mt-5 text-sm text-ink-3">
          {t.rich("templates", {
            csv: (text) => <TemplateLink kind="csv">{text}</TemplateLink>,
            xlsx: (text) => <TemplateLink kind="xlsx">{text}</TemplateLink>,
          })}
        </p>
      </div>
      {isPasting && (
        <PasteDialog
          onText={(text) => onFile(toPastedFile(text, pastedName))}
          onClose={() => setIsPasting(false)}
        />
      )}
    </>
  );
}

function FilePicker({ onFile }: Pick<FileStepProps, "onFile">) {
  const t = useTranslations("imports.start");
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {t("input")}
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
        }}
      />
      <Button tone="primary" onClick={() => input.current?.click()}>
        {t("choose")}
      </Button>
    </>
  );
}

function TemplateLink({ kind, children }: { kind: "csv" | "xlsx"; children: React.ReactNode }) {
  return (
    <a
      href={`/api/v1/imports/template.${kind}`}
      download
      className="rounded-sm font-[540] text-accent-text underline underline-offset-2"
    >
      {children}
    </a>
  );
}
