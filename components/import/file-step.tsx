"use client";

import { FileUp } from "lucide-react";
import { useId, useRef } from "react";
import { Button } from "@/components/ui/button";

/** Asks for a file: dropped, picked, or rows pasted. */
export function FileStep({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <div className="mx-5 mb-5 flex flex-1 flex-col items-center justify-center rounded-lg border-2 border-dashed border-line-strong px-6 py-16 text-center max-sm:mx-3">
      <span className="mb-4 grid size-11 place-items-center rounded-full bg-accent-soft text-accent-text">
        <FileUp aria-hidden className="size-5" />
      </span>
      <h2 className="text-lg font-[620]">Drop a file anywhere on this page</h2>
      <p className="mt-1 max-w-md text-ink-2">
        CSV, Excel or vCard, as your CRM, your shop or your phone exports it. You see what was understood
        before anything is written.
      </p>
      <label htmlFor={id} className="sr-only">
        File with contacts
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
      <Button tone="primary" className="mt-5" onClick={() => input.current?.click()}>
        Choose a file
      </Button>
    </div>
  );
}
