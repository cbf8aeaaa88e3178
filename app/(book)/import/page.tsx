import { ImportScreen } from "@/components/import/import-screen";
import { listCustomFields } from "@/db/custom-fields/custom-fields";
import { listCountries } from "../../list-countries";
import { pageTitle } from "../../page-title";
import { readLanguage } from "../../read-language";
import { requireCaller } from "../require-caller";

export const generateMetadata = pageTitle("import");

export default async function ImportPage() {
  const { accountId } = await requireCaller("/import");
  const countries = listCountries(await readLanguage());
  return <ImportScreen customFields={await listCustomFields(accountId)} countries={countries} />;
}
