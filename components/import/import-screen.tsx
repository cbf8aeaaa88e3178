"use client";

import { parseAsInteger, useQueryState } from "nuqs";
import { useCallback, useEffect } from "react";
import type { CustomField } from "@/lib/custom-fields";
import { DraftScreen } from "./draft-screen";
import { FileDrop } from "./file-drop";
import type { Country } from "./file-facts";
import { chooseFile, reopenDraft } from "./import-draft";
import { ImportFollowed } from "./import-followed";
import { useImportDraft } from "./use-import-draft";

export interface ImportScreenProps {
  customFields: CustomField[];
  countries: Country[];
  /** Bytes the server takes. */
  uploadLimit: number;
}

/** The wizard: until the file is at the server its state lives in this tab, from then on in the URL. */
export function ImportScreen(props: ImportScreenProps) {
  const [id, setId] = useQueryState("id", parseAsInteger);
  const { importId } = useImportDraft();
  useEffect(() => {
    if (id === null && importId !== null) setId(importId, { history: "replace" });
  }, [id, importId, setId]);
  const begin = useCallback(
    (file: File | null) => {
      chooseFile(file);
      setId(null, { history: "push" });
    },
    [setId],
  );
  const backToColumns = useCallback(() => {
    reopenDraft();
    setId(null, { history: "replace" });
  }, [setId]);
  return (
    <>
      <FileDrop onFile={begin} />
      {id === null ? (
        <DraftScreen {...props} onFile={begin} />
      ) : (
        <ImportFollowed
          key={id}
          id={id}
          customFields={props.customFields}
          onAgain={begin}
          onColumns={backToColumns}
        />
      )}
    </>
  );
}
