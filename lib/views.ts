import { z } from "zod";
import { requiredText, storableText } from "./text";

/** A look at the contacts that has a name. */
export interface View {
  id: number;
  name: string;
  /** The parameters of the table as its URL has them: `isValid=false&sortBy=email`. */
  query: string;
  createdAt: string;
  updatedAt: string;
}

const query = storableText
  .refine((text) => text.length <= 8000, "At most 8000 characters.")
  .transform((text) => new URLSearchParams(text).toString());

export const newView = z.strictObject({ name: requiredText(100), query });
export type NewView = z.output<typeof newView>;

export const viewChanges = newView.partial();
export type ViewChanges = z.output<typeof viewChanges>;
