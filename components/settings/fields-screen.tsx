"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Pencil, Plus, Tags, Trash2 } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { useMay } from "@/components/caller-context";
import { fetchJson } from "@/components/fetch-json";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import type { CustomField } from "@/lib/custom-fields";
import { customFieldsKey, useCustomFields } from "./custom-fields-query";
import { FieldDialog } from "./field-dialog";
import { SettingsFrame } from "./settings-frame";

type Open = { kind: "new" } | { kind: "edit" | "delete"; field: CustomField };

export function FieldsScreen({ fields: first }: { fields: CustomField[] }) {
  const t = useTranslations("fields");
  const { data: fields } = useCustomFields(first);
  const mayWrite = useMay("write");
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const add = mayWrite && (
    <Button tone="primary" onClick={() => setOpen({ kind: "new" })}>
      <Plus aria-hidden className="size-4" /> {t("new")}
    </Button>
  );
  return (
    <SettingsFrame title={t("title")} text={t("text")} actions={fields.length > 0 && add}>
      {fields.length === 0 ? (
        <EmptyState icon={Tags} title={t("empty")} actions={add}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <ul className="overflow-hidden rounded-lg border border-line">
          {fields.map((field) => (
            <FieldRow
              key={field.key}
              field={field}
              mayWrite={mayWrite}
              onEdit={() => setOpen({ kind: "edit", field })}
              onDelete={() => setOpen({ kind: "delete", field })}
            />
          ))}
        </ul>
      )}
      {open?.kind === "delete" && <DeleteFieldDialog field={open.field} onClose={close} />}
      {open && open.kind !== "delete" && (
        <FieldDialog field={open.kind === "edit" ? open.field : undefined} onClose={close} />
      )}
    </SettingsFrame>
  );
}

interface FieldRowProps {
  field: CustomField;
  mayWrite: boolean;
  onEdit: () => void;
  onDelete: () => void;
}

function FieldRow({ field, mayWrite, onEdit, onDelete }: FieldRowProps) {
  const t = useTranslations("fields");
  return (
    <li className="flex min-h-12 items-center gap-3 border-b border-line px-4 py-2 last:border-0">
      <span className="min-w-0 flex-1">
        <span className="block truncate font-[540]">{field.label}</span>
        <span className="block truncate text-sm text-ink-3">
          {[field.key, field.options?.join(", ")].filter(Boolean).join(" · ")}
        </span>
      </span>
      <Tag>{t(`types.${field.type}`)}</Tag>
      {mayWrite && (
        <span className="flex">
          <Button tone="quiet" size="icon" aria-label={t("edit", { name: field.label })} onClick={onEdit}>
            <Pencil aria-hidden className="size-4" />
          </Button>
          <Button
            tone="quiet-danger"
            size="icon"
            aria-label={t("delete", { name: field.label })}
            onClick={onDelete}
          >
            <Trash2 aria-hidden className="size-4" />
          </Button>
        </span>
      )}
    </li>
  );
}

function DeleteFieldDialog({ field, onClose }: { field: CustomField; onClose: () => void }) {
  const t = useTranslations("fields.deletion");
  const client = useQueryClient();
  const remove = async () => {
    await fetchJson(`/custom-fields/${field.key}`, { method: "DELETE" });
    toast.success(t("done", { name: field.label }));
    await client.invalidateQueries({ queryKey: customFieldsKey });
  };
  return (
    <ConfirmDialog
      title={t("title", { name: field.label })}
      action={t("action")}
      onConfirm={remove}
      onClose={onClose}
    >
      {t("text")}
    </ConfirmDialog>
  );
}
