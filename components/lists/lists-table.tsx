"use client";

import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useMay } from "@/components/caller-context";
import { toRoute } from "@/components/route";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { headerShape } from "@/components/ui/sort-header";
import { useFormats } from "@/components/use-formats";
import type { List } from "@/lib/lists";
import { ListReachCells, reachColumns, reachLabel } from "./list-reach";

interface ListsTableProps {
  lists: List[];
  now: number;
  onEdit: (list: List) => void;
  onDelete: (list: List) => void;
}

const cellShape = "h-11 border-b border-line px-3 max-sm:px-2";

export function ListsTable({ lists, now, onEdit, onDelete }: ListsTableProps) {
  const t = useTranslations("lists");
  const format = useFormats();
  const mayWrite = useMay("write");
  return (
    <table className="w-full table-fixed border-separate border-spacing-0 border-t border-line">
      <caption className="sr-only">{t("title")}</caption>
      <thead>
        <tr>
          <th scope="col" className={`${headerShape} pl-5 max-sm:pl-3`}>
            {t("name")}
          </th>
          <th scope="col" className={`${headerShape} max-md:hidden`}>
            {t("description")}
          </th>
          <th scope="col" className={`${headerShape} w-28 text-right`}>
            {t("contacts")}
          </th>
          {reachColumns.map((column) => (
            <th key={column} scope="col" className={`${headerShape} w-24 text-right max-lg:hidden`}>
              {reachLabel(t, column)}
            </th>
          ))}
          <th scope="col" className={`${headerShape} w-32 max-sm:hidden`}>
            {t("changed")}
          </th>
          {mayWrite && (
            <th scope="col" className={`${headerShape} w-16`}>
              <span className="sr-only">{t("actions")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lists.map((list) => (
          <tr key={list.id} className="hover:bg-hover">
            <td className={`${cellShape} truncate pl-5 max-sm:pl-3`}>
              <Link
                href={toRoute(`/contacts?listIds=${list.id}`)}
                prefetch={false}
                title={list.name}
                className="rounded-sm font-[540] hover:underline"
              >
                {list.name}
              </Link>
            </td>
            <td
              className={`${cellShape} truncate text-ink-2 max-md:hidden`}
              title={list.description ?? undefined}
            >
              {list.description ?? <span className="text-ink-3">—</span>}
            </td>
            <td className={`${cellShape} text-right tabular-nums`}>{format.number(list.contactCount)}</td>
            <ListReachCells
              list={list}
              className={`${cellShape} text-right text-ink-2 tabular-nums max-lg:hidden`}
            />
            <td className={`${cellShape} text-ink-3 max-sm:hidden`}>
              <time dateTime={list.updatedAt} title={format.moment(list.updatedAt)}>
                {format.age(list.updatedAt, now)}
              </time>
            </td>
            {mayWrite && (
              <td className={cellShape}>
                <ListMenu list={list} onEdit={() => onEdit(list)} onDelete={() => onDelete(list)} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ListMenu({ list, onEdit, onDelete }: { list: List; onEdit: () => void; onDelete: () => void }) {
  const t = useTranslations("lists");
  const trigger = (
    <Button tone="quiet" size="icon" aria-label={t("actionsFor", { name: list.name })}>
      <Ellipsis aria-hidden className="size-4" />
    </Button>
  );
  return (
    <Menu align="end" trigger={trigger}>
      <MenuItem onSelect={onEdit}>{t("edit")}</MenuItem>
      <MenuItem tone="danger" onSelect={onDelete}>
        {t("delete")}
      </MenuItem>
    </Menu>
  );
}
