import { notFound, redirect } from "next/navigation";
import { readLists } from "../../read-lists";
import { requireCaller } from "../../require-caller";

interface ListPageProps {
  params: Promise<{ id: string }>;
}

/** A list is shown as the table of its contacts. */
export default async function ListPage({ params }: ListPageProps) {
  const { id } = await params;
  const { accountId } = await requireCaller();
  const { lists } = await readLists(accountId);
  const list = lists.find((one) => String(one.id) === id);
  if (!list) notFound();
  redirect(`/contacts?listIds=${list.id}`);
}
