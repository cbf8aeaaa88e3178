"use client";

import { toFieldKey } from "@/components/settings/field-key";
import { SmallSelect } from "@/components/ui/small-select";
import type { CustomField, CustomFieldType } from "@/lib/custom-fields";
import { fieldLabels } from "./field-labels";
import type { ColumnTarget } from "./plan";
import type { PreviewColumn } from "./preview";

interface ColumnsTableProps {
  columns: PreviewColumn[];
  customFields: CustomField[];
  onTarget: (index: number, target: ColumnTarget) => void;
}

const headShape = "h-[34px] border-b border-line-strong px-3.5 text-left text-sm font-[540] text-ink-3";
const cellShape = "h-10 border-b border-line px-3.5 group-last:border-0";

/** Every column with what it becomes, to be looked at and changed. */
export function ColumnsTable({ columns, customFields, onTarget }: ColumnsTableProps) {
  return (
    <table className="w-full table-fixed border-separate border-spacing-0">
      <caption className="sr-only">Columns of the file</caption>
      <thead>
        <tr>
          <th scope="col" className={`${headShape} w-[26%]`}>
            Column
          </th>
          <th scope="col" className={`${headShape} max-sm:hidden`}>
            First values
          </th>
          <th scope="col" className={`${headShape} w-64 max-sm:w-48`}>
            Becomes
          </th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column.index} className="group">
            <th scope="row" title={column.header} className={`${cellShape} truncate text-left font-[600]`}>
              {column.header}
            </th>
            <td className={`${cellShape} truncate text-ink-3 max-sm:hidden`}>
              {column.samples.join(" · ") || "nothing"}
            </td>
            <td className={cellShape}>
              <TargetSelect
                column={column}
                customFields={customFields}
                onTarget={(target) => onTarget(column.index, target)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface TargetSelectProps {
  column: PreviewColumn;
  customFields: CustomField[];
  onTarget: (target: ColumnTarget) => void;
}

const newTypes: Record<Exclude<CustomFieldType, "select">, string> = {
  text: "text",
  number: "number",
  date: "date",
  boolean: "yes or no",
};

function TargetSelect({ column, customFields, onTarget }: TargetSelectProps) {
  const { target, isSure, header } = column;
  const choose = (value: string) => {
    const [prefix, type] = value.split(":");
    if (prefix === "new")
      onTarget({
        newField: { key: toFieldKey(header), label: header.slice(0, 100), type: type as CustomFieldType },
      });
    else onTarget(value || null);
  };
  return (
    <SmallSelect
      aria-label={`What ${header} becomes`}
      tone={target === null ? "plain" : isSure ? "accent" : "warn"}
      value={optionOf(target)}
      onChange={(event) => choose(event.target.value)}
      className="w-full max-w-56"
    >
      <option value="">Ignore</option>
      {Object.entries(fieldLabels).map(([field, label]) => (
        <option key={field} value={field}>
          {label}
          {!isSure && target === field && "? unsure"}
        </option>
      ))}
      {customFields.map(({ key, label }) => (
        <option key={key} value={`customFields.${key}`}>
          {label}
        </option>
      ))}
      <optgroup label="A new field">
        {Object.entries(newTypes).map(([type, words]) => (
          <option key={type} value={`new:${type}`}>
            New field: {header} ({words})
          </option>
        ))}
      </optgroup>
    </SmallSelect>
  );
}

function optionOf(target: ColumnTarget): string {
  if (target === null) return "";
  return typeof target === "string" ? target : `new:${target.newField.type}`;
}
