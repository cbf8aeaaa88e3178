import type { Metadata } from "next";
import { FieldsScreen } from "@/components/settings/fields-screen";
import { listCustomFields } from "@/db/custom-fields/custom-fields";
import { requireCaller } from "../../require-caller";

export const metadata: Metadata = { title: "Custom fields" };

export default async function FieldsPage() {
  const { accountId } = await requireCaller("/settings/fields");
  return <FieldsScreen fields={await listCustomFields(accountId)} />;
}
