"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { problemText } from "@/components/fetch-json";
import { formatCount, formatNumber } from "@/components/format";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { Select } from "@/components/ui/select";
import type { Selection } from "@/lib/contacts/selection";
import type { CustomField } from "@/lib/custom-fields";
import { refreshBook } from "../contact-rows";
import { isOutdated } from "./deletion";
import { editSelection, previewEdit } from "./edit";
import { EditValueInput } from "./edit-value-input";
import { editableFields } from "./editable-fields";

interface EditDialogProps {
  selection: Selection;
  fields: CustomField[];
  onClose: () => void;
}

/** One field, one value, for everybody selected; how many that is has been counted just now. */
export function EditDialog({ selection, fields, onClose }: EditDialogProps) {
  const editable = editableFields(fields);
  const [fieldId, setFieldId] = useState(editable[0]?.id ?? "");
  const [value, setValue] = useState("");
  const [clears, setClears] = useState(false);
  const field = editable.find(({ id }) => id === fieldId);
  const { preview, edit, problem } = useEdit(selection, onClose);
  const matched = preview.data?.matched;
  const refused = field?.problem(value) ?? null;
  const isSaid = clears || value.trim() !== "";
  const isReady = matched !== undefined && matched > 0 && !edit.isPending && isSaid && refused === null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && field)
      edit.mutate({ set: field.toSet(value), label: field.label, expectedCount: matched });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => open || edit.isPending || onClose()}
      title={matched === undefined ? "Edit a field" : `Edit a field of ${formatCount(matched, "contact")}`}
      description={sayWho(preview.data?.sample, matched)}
    >
      <form onSubmit={submit} noValidate className="mt-4 flex flex-col gap-4">
        {problem && <FormAlert>{problem}</FormAlert>}
        <Field label="Field">
          <Select
            value={fieldId}
            onChange={(event) => {
              setFieldId(event.target.value);
              setValue("");
              setClears(false);
            }}
          >
            {editable.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        {field && (
          <Field label={`New value of ${field.label}`} error={value ? refused : null}>
            <EditValueInput
              field={field}
              value={value}
              onValue={(next) => {
                setValue(next);
                setClears(false);
              }}
            />
          </Field>
        )}
        {field?.isClearable && (
          <CheckboxField
            label="Clear the value instead"
            checked={clears}
            onChange={() => {
              setClears(!clears);
              setValue("");
            }}
          />
        )}
        <DialogActions>
          {preview.isError && <Button onClick={() => preview.refetch()}>Try again</Button>}
          <Button onClick={onClose} disabled={edit.isPending}>
            Cancel
          </Button>
          <Button type="submit" tone="primary" disabled={!isReady}>
            {edit.isPending
              ? "Saving…"
              : `${clears ? "Clear" : "Change"} ${matched === undefined ? "" : formatNumber(matched)}`}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function useEdit(selection: Selection, onDone: () => void) {
  const client = useQueryClient();
  const preview = useQuery({
    queryKey: ["edit", selection],
    queryFn: ({ signal }) => previewEdit(selection, signal),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const edit = useMutation({
    mutationFn: ({ set, expectedCount }: { set: object; label: string; expectedCount: number }) =>
      editSelection(selection, set, expectedCount),
    onSuccess: ({ updated }, { label }) => {
      toast.success(`${label} changed for ${formatCount(updated, "contact")}`);
      onDone();
    },
    onError: (error) => isOutdated(error) && preview.refetch(),
    onSettled: () => refreshBook(client),
  });
  const refused = edit.error ?? preview.error;
  return { preview, edit, problem: refused && problemText(refused) };
}

function sayWho(sample: string[] | undefined, matched: number | undefined): string {
  if (!sample || matched === undefined) return "Counting…";
  const names = sample.join(", ");
  return matched > sample.length ? `${names} and ${formatNumber(matched - sample.length)} more` : names;
}
