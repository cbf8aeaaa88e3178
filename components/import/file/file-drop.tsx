"use client";

import { useCallback, useEffect, useState } from "react";
import { useDropzone } from "react-dropzone";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";

interface FileDropProps {
  onFile: (file: File) => void;
  /** Whether a file is over the window already. */
  isOverAtFirst?: boolean;
}

/** Takes a file that is dropped anywhere in the window; shows so as soon as one is over it. */
export function FileDrop({ onFile, isOverAtFirst = false }: FileDropProps) {
  const t = useTranslations("shell.drop");
  const [isOver, setIsOver] = useState(isOverAtFirst);
  const onDrop = useCallback(
    (files: File[]) => {
      setIsOver(false);
      const [file, another] = files;
      if (another) toast(t("onlyOne"));
      if (file) onFile(file);
    },
    [onFile, t],
  );
  const { getRootProps } = useDropzone({ onDrop, noClick: true, noKeyboard: true });
  useEffect(() => {
    const enter = ({ dataTransfer }: DragEvent) => {
      if (dataTransfer?.types.includes("Files")) setIsOver(true);
    };
    window.addEventListener("dragenter", enter);
    return () => window.removeEventListener("dragenter", enter);
  }, []);
  if (!isOver) return null;
  return (
    <div
      {...getRootProps({
        onDragLeave: ({ relatedTarget }) => relatedTarget === null && setIsOver(false),
        role: "region",
        "aria-label": t("label"),
      })}
      className="fixed inset-0 z-50 grid animate-fade place-items-center bg-veil p-6"
    >
      <p className="pointer-events-none grid size-full max-h-[420px] max-w-3xl place-items-center rounded-lg border-2 border-dashed border-accent bg-accent-soft text-center text-xl font-[620] text-accent-text">
        {t("text")}
      </p>
    </div>
  );
}
