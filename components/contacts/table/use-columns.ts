"use client";

import { createParser, parseAsArrayOf, parseAsString, useQueryState } from "nuqs";
import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { CustomField } from "@/lib/custom-fields";
import { type ColumnWidths, readWidths, writeWidths } from "./column-widths";
import { allColumns, type ContactsColumn, defaultColumns } from "./contacts-columns";

const widthsParser = createParser<ColumnWidths>({ parse: readWidths, serialize: writeWidths }).withDefault(
  {},
);
const parser = parseAsArrayOf(parseAsString).withDefault(defaultColumns);

export type ShownColumns = Pick<ReturnType<typeof useColumns>, "shown" | "order" | "widths" | "setWidths">;

/** The columns shown with their order and widths, kept in the URL; the name is always the first of them. */
export function useColumns(fields: CustomField[]) {
  const t = useTranslations("contacts.columns.names");
  const labels = useTranslations("labels");
  const all = useMemo(() => allColumns(fields, t, labels), [fields, t, labels]);
  const [widths, setWidths] = useQueryState("widths", widthsParser);
  const [ids, setIds] = useQueryState("columns", parser);
  const shown = useMemo(() => {
    const found = ids.flatMap((id) => all.find((column) => column.id === id && id !== "fullName") ?? []);
    return [all[0], ...found] as ContactsColumn[];
  }, [all, ids]);
  const keep = (next: string[]) => void setIds(isDefault(next) ? null : next);
  const toggle = (id: string) => keep(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]);
  const move = (id: string, by: 1 | -1) =>
    keep(
      moved(
        shown.map((column) => column.id),
        id,
        by,
      ),
    );
  const reset = () => {
    setIds(null);
    setWidths(null);
  };
  return { all, shown, toggle, move, order: keep, reset, widths, setWidths };
}

/** The name stays the first. */
function moved(ids: string[], id: string, by: 1 | -1): string[] {
  const at = ids.indexOf(id);
  const to = Math.max(1, Math.min(at + by, ids.length - 1));
  if (at < 1) return ids;
  return ids.toSpliced(at, 1).toSpliced(to, 0, id);
}

function isDefault(ids: string[]): boolean {
  return ids.join() === defaultColumns.join();
}
