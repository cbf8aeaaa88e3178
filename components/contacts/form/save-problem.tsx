"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { ApiProblem, fetchJson } from "@/components/fetch-json";
import { FormAlert } from "@/components/ui/form-alert";
import type { Contact } from "@/lib/contacts/contact";
import { contactKey } from "../contact-rows";

interface SaveProblemProps {
  error: unknown;
  /** What belongs to no field. */
  message: string | undefined;
}

/** What kept a contact from being saved; where another one is in the way, whose it is and the way there. */
export function SaveProblem({ error, message }: SaveProblemProps) {
  const otherId = error instanceof ApiProblem ? error.extras.contactId : undefined;
  if (typeof otherId !== "number" && !message) return null;
  return (
    <div className="mb-4">
      <FormAlert>{typeof otherId === "number" ? <OtherContact id={otherId} /> : message}</FormAlert>
    </div>
  );
}

function OtherContact({ id }: { id: number }) {
  const t = useTranslations("contact.other");
  const other = useQuery({
    queryKey: contactKey(id),
    queryFn: ({ signal }) => fetchJson<Contact>(`/contacts/${id}`, { signal }),
  });
  const name = other.data?.fullName;
  const link = (text: ReactNode) => (
    <Link href={`/contacts/${id}`} className="font-[580] underline underline-offset-2">
      {text}
    </Link>
  );
  return name ? t.rich("known", { name, link }) : t.rich("unknown", { link });
}
