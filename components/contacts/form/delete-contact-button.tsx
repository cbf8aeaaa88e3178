"use client";

import { Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";

const DeleteDialog = dynamic(() => import("../bulk/delete-dialog").then((module) => module.DeleteDialog), {
  ssr: false,
});

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
