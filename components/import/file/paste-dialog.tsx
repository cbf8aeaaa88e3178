"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";

interface PasteDialogProps {
  onText: (text: string) => void;
  onClose: () => void;
}

export function PasteDialog({ onText, onClose }: PasteDialogProps) {
  const t = useTranslations("imports.pasted");
  const [text, setText] = useState("");
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t("title")}
      description={t("text")}
      className="max-w-[720px]"
    >
      <form
        className="mt-4"
        onSubmit={(event) => {
          event.preventDefault();
          onText(text);
        }}
      >
        <Field label={t("input")}>
          <Textarea
            rows={10}
            wrap="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
            className="font-mono text-sm"
          />
        </Field>
        <DialogActions>
          <Button type="submit" tone="primary" disabled={text.trim() === ""}>
            {t("action")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
