"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { FileDrop } from "./file-drop";
import { chooseFile } from "./import-draft";

/** Takes the file to the wizard. */
export function DropToImport() {
  const router = useRouter();
  const open = useCallback(
    (file: File) => {
      chooseFile(file);
      router.push("/import");
    },
    [router],
  );
  return <FileDrop onFile={open} isOverAtFirst />;
}
