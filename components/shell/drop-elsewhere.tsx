"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { useMay } from "@/components/caller-context";
import { lazyPart } from "@/components/ui/lazy-part";

/** Loaded when a file comes near. */
const DropToImport = lazyPart(() =>
  import("@/components/import/file/drop-to-import").then((module) => module.DropToImport),
);

/** A file may be dropped on any page: it leads to the wizard, which has a place of its own to drop. */
export function DropElsewhere() {
  const [isNear, setIsNear] = useState(false);
  const isWizard = usePathname() === "/import";
  const isOpen = useMay("write") && !isWizard;
  useEffect(() => {
    const notice = ({ dataTransfer }: DragEvent) => {
      if (dataTransfer?.types.includes("Files")) setIsNear(true);
    };
    window.addEventListener("dragenter", notice);
    return () => window.removeEventListener("dragenter", notice);
  }, []);
  return isOpen && isNear ? <DropToImport /> : null;
}
