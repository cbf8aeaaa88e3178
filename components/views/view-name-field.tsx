import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useProblemText } from "@/components/use-problem-text";

interface ViewNameFieldProps {
  label: string;
  name: string;
  onChange: (name: string) => void;
  /** Why the name was not taken. */
  error: Error | null;
}

export function ViewNameField({ label, name, onChange, error }: ViewNameFieldProps) {
  const problemText = useProblemText();
  return (
    <Field label={label} error={error && problemText(error)}>
      <Input
        autoComplete="off"
        maxLength={100}
        value={name}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
