"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { chooseFile } from "@/components/import/draft/import-draft";
import { FileDrop } from "./file-drop";

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
