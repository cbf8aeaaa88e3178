/** Rows from the clipboard as a file, so that they go the way of any other. */
export function toPastedFile(text: string, name: string): File {
  return new File([text], name, { type: "text/plain" });
}

/** @returns null when something else is pasted, or into a field */
export function readPastedFile({ target, clipboardData }: ClipboardEvent, name: string): File | null {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (isField || !clipboardData) return null;
  const [file] = clipboardData.files;
  if (file) return file;
  const text = clipboardData.getData("text/plain");
  return text.trim() === "" ? null : toPastedFile(text, name);
}
