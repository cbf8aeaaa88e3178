import Link from "next/link";
import { ApiProblem } from "@/components/fetch-json";

/** Where a number or an e-mail belongs to another contact already: the way to that one. */
export function OtherContactLink({ error }: { error: unknown }) {
  const id = error instanceof ApiProblem ? error.extras.contactId : undefined;
  if (typeof id !== "number") return null;
  return (
    <Link href={`/contacts/${id}`} className="font-[580] underline underline-offset-2">
      Open that contact
    </Link>
  );
}
