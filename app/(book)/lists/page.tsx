import type { Metadata } from "next";
import { ListsScreen } from "@/components/lists/lists-screen";
import { requireCaller } from "../require-caller";

export const metadata: Metadata = { title: "Lists" };

export default async function ListsPage() {
  await requireCaller("/lists");
  return <ListsScreen now={Date.now()} />;
}
