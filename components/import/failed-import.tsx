import { FormAlert } from "@/components/ui/form-alert";
import type { Import } from "@/lib/import/import";

/** Why an import failed, and what it left. */
export function FailedImport({ report: { failure, summary, fileName } }: { report: Import }) {
  return (
    <div className="mx-5 mb-3.5 max-sm:mx-3">
      <FormAlert>
        <b className="font-[600]">{fileName} could not be imported.</b> {failure}{" "}
        {summary
          ? "What was imported before stays; see below."
          : "Nothing was written: your contacts are as they were."}
      </FormAlert>
    </div>
  );
}
