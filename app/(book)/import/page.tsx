import type { Metadata } from "next";
import { ImportScreen } from "@/components/import/import-screen";
import { listCustomFields } from "@/db/custom-fields/custom-fields";
import { listCountries } from "../../list-countries";
import { requireCaller } from "../require-caller";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage() {
  const { accountId } = await requireCaller("/import");
  return <ImportScreen customFields={await listCustomFields(accountId)} countries={listCountries()} />;
}
