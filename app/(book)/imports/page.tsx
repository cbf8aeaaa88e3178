import { ImportsScreen } from "@/components/import/history/imports-screen";
import { AddedMessages } from "@/components/language/added-messages";
import { pageTitle } from "../../page-title";
import { readMessages } from "../../read-language";
import { requireCaller } from "../require-caller";

export const generateMetadata = pageTitle("imports");

export default async function ImportsPage() {
  await requireCaller();
  return (
    <AddedMessages messages={await readMessages("imports")}>
      <ImportsScreen now={Date.now()} />
    </AddedMessages>
  );
}
