"use client";

import dynamic from "next/dynamic";
import type { CustomField } from "@/lib/custom-fields";

const OpenContact = dynamic(() => import("./open-contact").then((module) => module.OpenContact), {
  ssr: false,
});

interface ContactPanelProps {
  id: number | null;
  fields: CustomField[];
  onClose: () => void;
}

/** One contact over the table; the form comes when the first contact is opened. */
export function ContactPanel({ id, fields, onClose }: ContactPanelProps) {
  return id === null ? null : <OpenContact key={id} id={id} fields={fields} onClose={onClose} />;
}
