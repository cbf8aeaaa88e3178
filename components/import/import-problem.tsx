import { problemText } from "@/components/fetch-json";
import { FormAlert } from "@/components/ui/form-alert";
import { AppError } from "@/lib/errors";

/** What went wrong with a file or an import, in words. */
export function ImportProblem({ error }: { error: Error }) {
  return (
    <div className="mx-5 mb-3.5 max-sm:mx-3">
      <FormAlert>{error instanceof AppError ? error.message : problemText(error)}</FormAlert>
    </div>
  );
}
