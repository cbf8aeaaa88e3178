import { ImportScreen } from "@/components/import/import-screen";
import { AddedMessages } from "@/components/language/added-messages";
import { listCustomFields } from "@/db/custom-fields/custom-fields";
import { readEnvironment } from "@/lib/node/environment";
import { listCountries } from "../../list-countries";
import { pageTitle } from "../../page-title";
import { readLanguage, readMessages } from "../../read-language";
import { requireCaller } from "../require-caller";

export const generateMetadata = pageTitle("import");

export default async function ImportPage() {
  const { accountId } = await requireCaller();
  return (
    <AddedMessages messages={await readMessages("imports")}>
      <ImportScreen
        customFields={await listCustomFields(accountId)}
        countries={listCountries(await readLanguage())}
        uploadLimit={readEnvironment().UPLOAD_LIMIT}
      />
    </AddedMessages>
  );
}
