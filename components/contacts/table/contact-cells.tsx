"use client";

import { Star } from "lucide-react";
import Link from "next/link";
import type { MouseEvent } from "react";
import { Avatar } from "@/components/ui/avatar";
import { findDigitMarks, findMarks } from "@/components/ui/find-marks";
import { MarkedText } from "@/components/ui/marked-text";
import { Tag } from "@/components/ui/tag";
import { type CustomField, valueAt } from "@/lib/custom-fields";
import { channelLabels, channelShort } from "../contact-labels";
import type { ContactRow } from "../contact-rows";
import { useTableScope } from "./table-scope";

interface CellProps {
  row: ContactRow;
}

export function NameCell({ row }: CellProps) {
  const { needles, onOpen, firstListName, t } = useTableScope();
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(row.id);
  };
  return (
    <span className="flex items-center gap-2">
      <Avatar name={row.fullName} />
      <Link
        href={`/contacts/${row.id}`}
        prefetch={false}
        onClick={open}
        title={row.fullName}
        className="min-w-0 truncate rounded-sm font-[540] hover:underline"
      >
        <MarkedText parts={findMarks(row.fullName, needles)} />
      </Link>
      {row.inPriorityList && firstListName && (
        <Star
          role="img"
          aria-label={t("inList", { name: firstListName })}
          className="size-3.5 shrink-0 fill-first-line text-first-line"
        />
      )}
      {row.isTest && (
        <Tag tone="info" className="shrink-0 max-sm:hidden">
          {t("test")}
        </Tag>
      )}
    </span>
  );
}

export function PhoneCell({ row }: CellProps) {
  const { needles, t } = useTableScope();
  if (!row.phoneText) return <Nothing />;
  const digits = needles
    .map((needle) => needle.replace(/^(\+|00)/, "").replace(/[+\-./()\s]/g, ""))
    .find((needle) => /^\d{2,}$/.test(needle));
  return (
    <span className="flex items-center gap-2 max-sm:flex-col max-sm:items-start max-sm:gap-0.5">
      <span className="truncate">
        {digits ? <MarkedText parts={findDigitMarks(row.phoneText, digits)} /> : row.phoneText}
      </span>
      {row.isValid === false && <Tag tone="danger">{t("invalid")}</Tag>}
      {row.isValid && row.communicationSupported.length === 0 && <Tag tone="warn">{t("notMobile")}</Tag>}
    </span>
  );
}

export function ChannelsCell({ row }: CellProps) {
  return (
    <span className="flex gap-1">
      {row.communicationSupported.map((channel) => (
        <Tag key={channel} title={channelLabels[channel]}>
          {channelShort[channel]}
        </Tag>
      ))}
    </span>
  );
}

export function EmailCell({ row }: CellProps) {
  const { needles } = useTableScope();
  if (!row.email) return <Nothing />;
  return (
    <span className="block truncate" title={row.email}>
      <MarkedText parts={findMarks(row.email, needles)} />
    </span>
  );
}

const shownLists = 2;

export function ListsCell({ row: { lists } }: CellProps) {
  const more = lists.slice(shownLists);
  return (
    <span className="flex gap-1 overflow-hidden">
      {lists.slice(0, shownLists).map((list) => (
        <Tag key={list.id} title={list.name} className="min-w-0 max-w-24 shrink">
          {list.name}
        </Tag>
      ))}
      {more.length > 0 && (
        <Tag className="shrink-0" title={more.map((list) => list.name).join(", ")}>{`+${more.length}`}</Tag>
      )}
    </span>
  );
}

export function AgeCell({ moment }: { moment: string }) {
  const { now, format } = useTableScope();
  return (
    <time dateTime={moment} title={format.moment(moment)} className="text-ink-3">
      {format.age(moment, now)}
    </time>
  );
}

export function TextCell({ text }: { text: string | null }) {
  const { needles } = useTableScope();
  if (!text) return <Nothing />;
  return (
    <span className="block truncate" title={text}>
      <MarkedText parts={findMarks(text, needles)} />
    </span>
  );
}

export function GenderCell({ row }: CellProps) {
  const { labels } = useTableScope();
  return row.gender ? labels(`genders.${row.gender}`) : <Nothing />;
}

export function FieldCell({ row, field }: CellProps & { field: CustomField }) {
  const { labels, format } = useTableScope();
  const value = valueAt(row.customFields, field.key);
  if (value === undefined) return <Nothing />;
  if (typeof value === "boolean") return labels(value ? "yes" : "no");
  if (typeof value === "number") return format.number(value);
  return <TextCell text={field.type === "date" ? format.day(value) : value} />;
}

function Nothing() {
  const { t } = useTableScope();
  return (
    <span className="text-ink-3">
      <span aria-hidden>—</span>
      <span className="sr-only">{t("none")}</span>
    </span>
  );
}
