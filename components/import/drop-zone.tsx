"use client";

import { FileUp } from "lucide-react";
import { type ReactNode, useCallback } from "react";
import { useDropzone } from "react-dropzone";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";

interface DropZoneProps {
  onFile: (file: File) => void;
  /** Whether a file is chosen already: then only a drop shows that another is welcome. */
  hasFile: boolean;
  header: ReactNode;
  children: ReactNode;
}

/** Takes a file dropped anywhere on the page, or picked. */
export function DropZone({ onFile, hasFile, header, children }: DropZoneProps) {
  const onDrop = useCallback(
    (files: File[]) => {
      const [file, another] = files;
      if (another) toast("One file at a time: the first one is taken");
      if (file) onFile(file);
    },
    [onFile],
  );
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    onDrop,
    noClick: true,
    noKeyboard: true,
  });
  return (
    <div {...getRootProps()} className="relative flex flex-1 flex-col">
      <input {...getInputProps({ "aria-label": "File with contacts" })} />
      {header}
      {hasFile ? children : <Invitation isActive={isDragActive} onPick={open} />}
      {hasFile && isDragActive && (
        <div className="pointer-events-none absolute inset-3 z-30 grid place-items-center rounded-lg border-2 border-dashed border-accent bg-accent-soft text-lg font-[620] text-accent-text">
          Drop to read this file instead
        </div>
      )}
    </div>
  );
}

function Invitation({ isActive, onPick }: { isActive: boolean; onPick: () => void }) {
  return (
    <div
      className={classNames(
        "mx-5 mb-5 flex flex-1 flex-col items-center justify-center rounded-lg border-2 border-dashed px-6 py-16 text-center transition-colors max-sm:mx-3",
        isActive ? "border-accent bg-accent-soft" : "border-line-strong",
      )}
    >
      <span className="mb-4 grid size-11 place-items-center rounded-full bg-accent-soft text-accent-text">
        <FileUp aria-hidden className="size-5" />
      </span>
      <h2 className="text-lg font-[620]">Drop a file anywhere on this page</h2>
      <p className="mt-1 max-w-md text-ink-2">
        CSV, Excel or vCard, as your CRM, your shop or your phone exports it. You see what was understood
        before anything is written.
      </p>
      <Button tone="primary" className="mt-5" onClick={onPick}>
        Choose a file
      </Button>
    </div>
  );
}
