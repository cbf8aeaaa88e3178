import { Input, Textarea } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { EditableField } from "./editable-fields";

interface EditValueInputProps {
  field: EditableField;
  value: string;
  onValue: (value: string) => void;
}

/** The input of a field that is set on many contacts. */
export function EditValueInput({ field, value, onValue, ...control }: EditValueInputProps) {
  const shared = {
    ...control,
    value,
    onChange: (event: { target: { value: string } }) => onValue(event.target.value),
  };
  if (field.input === "notes") return <Textarea rows={3} {...shared} />;
  if (field.input !== "choice") return <Input type={field.input} autoComplete="off" {...shared} />;
  return (
    <Select {...shared}>
      <option value="">—</option>
      {field.options.map(([option, label]) => (
        <option key={option} value={option}>
          {label}
        </option>
      ))}
    </Select>
  );
}
