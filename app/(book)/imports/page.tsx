import type { Metadata } from "next";
import { ImportsScreen } from "@/components/import/imports-screen";
import { requireCaller } from "../require-caller";

export const metadata: Metadata = { title: "Import history" };

export default async function ImportsPage() {
  await requireCaller("/imports");
  return <ImportsScreen now={Date.now()} />;
}
