"use client";

import { lazyPart } from "@/components/ui/lazy-part";
import type { CustomField } from "@/lib/custom-fields";

const OpenContact = lazyPart(() => import("./open-contact").then((module) => module.OpenContact));

interface ContactPanelProps {
  id: number | null;
  fields: CustomField[];
  onClose: () => void;
}

/** Loads the form ahead, so that it opens at once, and also when the server has gone. */
export const prepareContactPanel = OpenContact.prepare;

/** One contact over the table; the form comes when the first contact is opened. */
export function ContactPanel({ id, fields, onClose }: ContactPanelProps) {
  return id === null ? null : <OpenContact key={id} id={id} fields={fields} onClose={onClose} />;
}
