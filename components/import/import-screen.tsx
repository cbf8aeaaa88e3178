"use client";

import { useQueryStates } from "nuqs";
import { useCallback, useEffect } from "react";
import { idParser } from "@/components/link-parsers";
import { chooseFile, reopenDraft } from "./draft/import-draft";
import { useImportDraft } from "./draft/use-import-draft";
import { DraftScreen, type DraftScreenProps } from "./draft-screen";
import { FileDrop } from "./file/file-drop";
import { ImportFollowed } from "./followed/import-followed";

type ImportScreenProps = Omit<DraftScreenProps, "onFile" | "likeId">;

/** The import that is followed, and one whose choices the next takes over. */
const place = { id: idParser, like: idParser };

/** The wizard: until the file is at the server its state lives in this tab, from then on in the URL. */
export function ImportScreen(props: ImportScreenProps) {
  const [{ id, like }, setPlace] = useQueryStates(place);
  const { importId } = useImportDraft();
  useEffect(() => {
    if (id === null && importId !== null) setPlace({ id: importId, like: null }, { history: "replace" });
  }, [id, importId, setPlace]);
  const begin = useCallback(
    (file: File | null) => {
      chooseFile(file);
      const next = file ? { id: null } : { id: null, like: null };
      setPlace(next, { history: id === null ? "replace" : "push" });
    },
    [id, setPlace],
  );
  const backToColumns = useCallback(() => {
    reopenDraft();
    setPlace({ id: null }, { history: "replace" });
  }, [setPlace]);
  return (
    <>
      <FileDrop onFile={begin} />
      {id === null ? (
        <DraftScreen {...props} likeId={like} onFile={begin} />
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
