"use client";

import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useMay } from "@/components/caller-context";
import { canUndo } from "@/components/import/followed/can-undo";
import { toRoute } from "@/components/route";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { headerShape } from "@/components/ui/sort-header";
import { useFormats } from "@/components/use-formats";
import type { Import } from "@/lib/import/import";
import { ImportState } from "./import-state";

interface ImportsTableProps {
  imports: Import[];
  now: number;
  onUndo: (report: Import) => void;
}

const cellShape = "h-11 border-b border-line px-3 max-sm:px-2";
const numberShape = `${cellShape} text-right tabular-nums max-lg:hidden`;
const numbers = ["created", "updated", "unchanged", "invalid"] as const;

export function ImportsTable({ imports, now, onUndo }: ImportsTableProps) {
  const t = useTranslations("imports.history");
  return (
    <table className="w-full table-fixed border-separate border-spacing-0 border-t border-line">
      <caption className="sr-only">{t("caption")}</caption>
      <thead>
        <tr>
          <th scope="col" className={`${headerShape} pl-5 max-sm:pl-3`}>
            {t("file")}
          </th>
          <th scope="col" className={`${headerShape} w-44 max-sm:w-28`}>
            {t("state")}
          </th>
          <th scope="col" className={`${headerShape} w-32 max-md:hidden`}>
            {t("list")}
          </th>
          {numbers.map((name) => (
            <th key={name} scope="col" className={`${headerShape} w-24 text-right max-lg:hidden`}>
              {t(name)}
            </th>
          ))}
          <th scope="col" className={`${headerShape} w-48 max-md:hidden`}>
            {t("when")}
          </th>
          <th scope="col" className={`${headerShape} w-14`}>
            <span className="sr-only">{t("actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {imports.map((report) => (
          <ImportRow key={report.importId} report={report} now={now} onUndo={onUndo} />
        ))}
      </tbody>
    </table>
  );
}

function ImportRow({ report, now, onUndo }: { report: Import } & Pick<ImportsTableProps, "now" | "onUndo">) {
  const t = useTranslations("imports.history");
  const format = useFormats();
  const { importId, fileName, status, listName, listId, summary, createdAt, createdBy } = report;
  return (
    <tr className="hover:bg-hover">
      <td className={`${cellShape} truncate pl-5 max-sm:pl-3`}>
        <Link
          href={toRoute(`/import?id=${importId}`)}
          prefetch={false}
          title={fileName}
          className="rounded-sm font-[540] hover:underline"
        >
          {fileName}
        </Link>
        <span className="block truncate text-sm text-ink-3 md:hidden">{format.age(createdAt, now)}</span>
      </td>
      <td className={cellShape}>
        <ImportState status={status} />
      </td>
      <td className={`${cellShape} truncate text-ink-2 max-md:hidden`}>
        {listId === null ? (listName ?? "—") : (listName ?? t("deletedList"))}
      </td>
      {numbers.map((name) => (
        <td key={name} className={numberShape}>
          {summary?.[name] ? (
            format.number(summary[name])
          ) : (
            <span className="text-ink-3">{summary ? 0 : "—"}</span>
          )}
        </td>
      ))}
      <td className={`${cellShape} truncate text-ink-2 max-md:hidden`} title={format.moment(createdAt)}>
        {format.age(createdAt, now)}, {createdBy}
      </td>
      <td className={cellShape}>
        <ImportMenu report={report} onUndo={onUndo} />
      </td>
    </tr>
  );
}

function ImportMenu({ report, onUndo }: { report: Import } & Pick<ImportsTableProps, "onUndo">) {
  const t = useTranslations("imports.history");
  const actions = useTranslations("imports.actions");
  const router = useRouter();
  const mayWrite = useMay("write");
  const { importId, fileName, summary } = report;
  const trigger = (
    <Button tone="quiet" size="icon-sm" aria-label={t("actionsFor", { name: fileName })}>
      <Ellipsis aria-hidden className="size-4" />
    </Button>
  );
  return (
    <Menu align="end" trigger={trigger}>
      <MenuItem onSelect={() => router.push(toRoute(`/import?id=${importId}`))}>{t("open")}</MenuItem>
      {(summary?.invalid ?? 0) > 0 && (
        <MenuItem onSelect={() => window.location.assign(`/api/v1/imports/${importId}/rejects`)}>
          {t("rejects")}
        </MenuItem>
      )}
      {mayWrite && (
        <MenuItem onSelect={() => router.push(toRoute(`/import?like=${importId}`))}>{t("again")}</MenuItem>
      )}
      {mayWrite && canUndo(report) && (
        <MenuItem tone="danger" onSelect={() => onUndo(report)}>
          {actions("undo")}
        </MenuItem>
      )}
    </Menu>
  );
}
