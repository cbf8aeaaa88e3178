import { ListsScreen } from "@/components/lists/lists-screen";
import { pageTitle } from "../../page-title";
import { requireCaller } from "../require-caller";

export const generateMetadata = pageTitle("lists");

export default async function ListsPage() {
  await requireCaller("/lists");
  return <ListsScreen now={Date.now()} />;
}
