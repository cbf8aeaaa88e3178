"use client";

import { Trash2 } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { lazyPart } from "@/components/ui/lazy-part";

const DeleteDialog = lazyPart(() => import("../bulk/delete-dialog").then((module) => module.DeleteDialog));

export function DeleteContactButton({ id, onDeleted }: { id: number; onDeleted: () => void }) {
  const t = useTranslations("contact");
  const [isOpen, setIsOpen] = useState(false);
  const selection = useMemo(() => ({ ids: [id] }), [id]);
  return (
    <>
      <Button tone="quiet-danger" className="-ml-3" onClick={() => setIsOpen(true)}>
        <Trash2 aria-hidden className="size-4" /> {t("delete")}
      </Button>
      {isOpen && (
        <DeleteDialog selection={selection} onClose={() => setIsOpen(false)} onDeleted={onDeleted} />
      )}
    </>
  );
}
