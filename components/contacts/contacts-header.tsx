"use client";

import { Plus, Upload } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useMay } from "@/components/caller-context";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { useFormats } from "@/components/use-formats";
import { ColumnMenu } from "./table/column-menu";
import type { ContactTable } from "./table/contacts-features";
import { useContactTotal } from "./use-contact-total";

interface ContactsHeaderProps {
  total: number | undefined;
  /** The number shown is of the filter before: paler until the new one is there. */
  isCounting: boolean;
  hasFilter: boolean;
  table: ContactTable;
  onResetColumns: () => void;
}

export function ContactsHeader({ total, isCounting, hasFilter, table, onResetColumns }: ContactsHeaderProps) {
  const t = useTranslations("contacts");
  const format = useFormats();
  const all = useContactTotal("").data?.total;
  const mayWrite = useMay("write");
  const note = total !== undefined && (
    <span aria-busy={isCounting} className={isCounting ? undefined : "text-ink-2"}>
      {format.number(total)}
      {hasFilter && all !== undefined && <span className="max-sm:hidden">{t("ofAll", { all })}</span>}
    </span>
  );
  return (
    <PageHeader
      title={t("title")}
      note={note}
      actions={
        <>
          <ColumnMenu table={table} onReset={onResetColumns} />
          {mayWrite && (
            <>
              <Button asChild className="max-sm:hidden">
                <Link href="/import">
                  <Upload aria-hidden className="size-4 text-ink-3" /> {t("import")}
                </Link>
              </Button>
              <Button asChild tone="primary">
                <Link href="/contacts/new">
                  <Plus aria-hidden className="size-4" /> {t("new")}
                </Link>
              </Button>
            </>
          )}
        </>
      }
    />
  );
}
