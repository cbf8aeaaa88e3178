"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Pencil, Plus, Tags, Trash2 } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { useMay } from "@/components/caller-context";
import { fetchJson } from "@/components/fetch-json";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import type { CustomField } from "@/lib/custom-fields";
import { customFieldsKey, typeLabels, useCustomFields } from "./custom-fields-query";
import { FieldDialog } from "./field-dialog";
import { SettingsFrame } from "./settings-frame";

type Open = { kind: "new" } | { kind: "edit" | "delete"; field: CustomField };

export function FieldsScreen({ fields: first }: { fields: CustomField[] }) {
  const { data: fields } = useCustomFields(first);
  const mayWrite = useMay("write");
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const add = mayWrite && (
    <Button tone="primary" onClick={() => setOpen({ kind: "new" })}>
      <Plus aria-hidden className="size-4" /> New field
    </Button>
  );
  return (
    <SettingsFrame
      title="Custom fields"
      text="What you keep of a contact beside name, number and e-mail."
      actions={fields.length > 0 && add}
    >
      {fields.length === 0 ? (
        <EmptyState icon={Tags} title="No fields of your own yet" actions={add}>
          A city, a birthday, what they spent: a field has a type, and contacts can be filtered by it.
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
  return (
    <li className="flex min-h-12 items-center gap-3 border-b border-line px-4 py-2 last:border-0">
      <span className="min-w-0 flex-1">
        <span className="block truncate font-[540]">{field.label}</span>
        <span className="block truncate text-sm text-ink-3">
          {[field.key, field.options?.join(", ")].filter(Boolean).join(" · ")}
        </span>
      </span>
      <Tag>{typeLabels[field.type]}</Tag>
      {mayWrite && (
        <span className="flex">
          <Button tone="quiet" size="icon" aria-label={`Edit ${field.label}`} onClick={onEdit}>
            <Pencil aria-hidden className="size-4" />
          </Button>
          <Button tone="quiet-danger" size="icon" aria-label={`Delete ${field.label}`} onClick={onDelete}>
            <Trash2 aria-hidden className="size-4" />
          </Button>
        </span>
      )}
    </li>
  );
}

function DeleteFieldDialog({ field, onClose }: { field: CustomField; onClose: () => void }) {
  const client = useQueryClient();
  const remove = async () => {
    await fetchJson(`/custom-fields/${field.key}`, { method: "DELETE" });
    toast.success(`Field ${field.label} deleted`);
    await client.invalidateQueries({ queryKey: customFieldsKey });
  };
  return (
    <ConfirmDialog
      title={`Delete the field ${field.label}?`}
      action="Delete the field"
      onConfirm={remove}
      onClose={onClose}
    >
      Its value goes from every contact. This cannot be undone.
    </ConfirmDialog>
  );
}
