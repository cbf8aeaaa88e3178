import { AddedMessages } from "@/components/language/added-messages";
import { ListsScreen } from "@/components/lists/lists-screen";
import { pageTitle } from "../../page-title";
import { readMessages } from "../../read-language";
import { requireCaller } from "../require-caller";

export const generateMetadata = pageTitle("lists");

export default async function ListsPage() {
  await requireCaller();
  return (
    <AddedMessages messages={await readMessages("lists")}>
      <ListsScreen now={Date.now()} />
    </AddedMessages>
  );
}
