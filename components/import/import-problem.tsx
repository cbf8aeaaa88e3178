"use client";

import { FormAlert } from "@/components/ui/form-alert";
import { useRefusalText } from "./texts/use-refusal-text";

/** What went wrong with a file or an import, in words. */
export function ImportProblem({ error }: { error: Error }) {
  const refusalText = useRefusalText();
  return (
    <div className="mx-5 mb-3.5 max-sm:mx-3">
      <FormAlert>{refusalText(error)}</FormAlert>
    </div>
  );
}
