import { AddedMessages } from "@/components/language/added-messages";
import { FieldsScreen } from "@/components/settings/fields-screen";
import { listCustomFields } from "@/db/custom-fields/custom-fields";
import { pageTitle } from "../../../page-title";
import { readMessages } from "../../../read-language";
import { requireCaller } from "../../require-caller";

export const generateMetadata = pageTitle("fields");

export default async function FieldsPage() {
  const { accountId } = await requireCaller();
  return (
    <AddedMessages messages={await readMessages("fields")}>
      <FieldsScreen fields={await listCustomFields(accountId)} />
    </AddedMessages>
  );
}
