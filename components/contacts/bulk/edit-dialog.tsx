"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import type { Translator } from "@/components/translator";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { Select } from "@/components/ui/select";
import { useProblemText } from "@/components/use-problem-text";
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
  /** @param set as `PATCH /contacts` took it */
  onEdited: (set: object) => void;
  onClose: () => void;
}

/** One field, one value, for everybody selected; how many that is has been counted just now. */
export function EditDialog({ selection, fields, onEdited, onClose }: EditDialogProps) {
  const t = useTranslations("selection.edit");
  const ui = useTranslations("ui");
  const editable = editableFields(fields, useTranslations("labels"), t);
  const [fieldId, setFieldId] = useState(editable[0]?.id ?? "");
  const [value, setValue] = useState("");
  const [clears, setClears] = useState(false);
  const field = editable.find(({ id }) => id === fieldId);
  const { preview, edit, problem } = useEdit(selection, (set) => {
    onClose();
    onEdited(set);
  });
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
      title={matched === undefined ? t("titleUncounted") : t("title", { count: matched })}
      description={sayWho(t, preview.data?.sample, matched)}
    >
      <form onSubmit={submit} noValidate className="mt-4 flex flex-col gap-4">
        {problem && <FormAlert>{problem}</FormAlert>}
        <Field label={t("field")}>
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
          <Field label={t("newValue", { field: field.label })} error={value ? refused : null}>
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
            label={t("clear")}
            checked={clears}
            onChange={() => {
              setClears(!clears);
              setValue("");
            }}
          />
        )}
        <DialogActions>
          {preview.isError && <Button onClick={() => preview.refetch()}>{ui("tryAgain")}</Button>}
          <Button onClick={onClose} disabled={edit.isPending}>
            {ui("cancel")}
          </Button>
          <Button type="submit" tone="primary" disabled={!isReady}>
            {edit.isPending ? t("saving") : sayAction(t, clears, matched)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function useEdit(selection: Selection, onDone: (set: object) => void) {
  const t = useTranslations("selection.edit");
  const problemText = useProblemText();
  const client = useQueryClient();
  const id = useId();
  const preview = useQuery({
    // A selection may name a hundred thousand: it is no key to be compared on every letter typed.
    queryKey: ["edit", id],
    queryFn: ({ signal }) => previewEdit(selection, signal),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const edit = useMutation({
    mutationFn: ({ set, expectedCount }: { set: object; label: string; expectedCount: number }) =>
      editSelection(selection, set, expectedCount),
    onSuccess: ({ updated }, { label, set }) => {
      toast.success(t("done", { field: label, count: updated }));
      onDone(set);
    },
    onError: (error) => isOutdated(error) && preview.refetch(),
    onSettled: () => refreshBook(client),
  });
  const refused = edit.error ?? preview.error;
  return { preview, edit, problem: refused && problemText(refused) };
}

type Sentences = Translator<"selection.edit">;

function sayAction(t: Sentences, clears: boolean, matched: number | undefined): string {
  if (matched === undefined) return t("uncounted");
  return t(clears ? "clearAction" : "change", { count: matched });
}

function sayWho(t: Sentences, sample: string[] | undefined, matched: number | undefined): string {
  if (!sample || matched === undefined) return t("counting");
  const names = sample.join(", ");
  return matched > sample.length ? t("andMore", { names, count: matched - sample.length }) : names;
}
