import { toNfc } from "@/lib/nfc";
import { readTextCell } from "./read-fields";
import { issue, type RowDraft, type RowReading } from "./row-reading";

/**
 * Completes a draft: further values join the notes, and a contact needs a number or an e-mail address.
 * @param row as `RowReading` counts
 */
export function finishReading(row: number, draft: RowDraft): RowReading {
  const { contact, errors, warnings } = draft;
  if (draft.asides.length > 0) {
    readTextCell(
      "notes",
      [contact.notes, ...draft.asides].filter((line) => line !== undefined).join("\n"),
      draft,
    );
  }
  if (errors.length === 0 && contact.phoneNumber === undefined && contact.email === undefined) {
    const message = "This row has neither a phone number nor an e-mail address. Add one of them.";
    errors.push(issue("phoneNumber", "no_phone_or_email", "", message));
  }
  return { row, contact: errors.length > 0 ? null : contact, errors, warnings };
}

/** Text as it can be stored: NFC, without U+0000; half a surrogate pair becomes U+FFFD. */
export function cleanText(raw: string): string {
  return toNfc(raw.replaceAll("\0", "").toWellFormed());
}
