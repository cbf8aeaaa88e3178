"use client";

import { BookUser, SearchX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useMay } from "@/components/caller-context";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type ContactsView, noFilters } from "./contacts-view";
import { useSample } from "./sample/use-sample";
import type { ChangeView } from "./use-contacts-view";

export function EmptyBook() {
  const t = useTranslations("contacts.empty");
  const mayWrite = useMay("write");
  const { add } = useSample();
  return (
    <EmptyState
      icon={BookUser}
      title={t("title")}
      actions={
        mayWrite && (
          <>
            <Button asChild tone="primary">
              <Link href="/import">{t("import")}</Link>
            </Button>
            <Button asChild>
              <Link href="/contacts/new">{t("add")}</Link>
            </Button>
            <Button tone="quiet" disabled={add.isPending} onClick={() => add.mutate()} className="w-full">
              {t(add.isPending ? "addingSample" : "sample")}
            </Button>
          </>
        )
      }
    >
      {t("text")}
    </EmptyState>
  );
}

interface NoMatchProps {
  view: ContactsView;
  change: ChangeView;
}

export function NoMatch({ view, change }: NoMatchProps) {
  const t = useTranslations("contacts.noMatch");
  return (
    <EmptyState
      icon={SearchX}
      role="status"
      title={view.search ? t("nobody", { search: view.search }) : t("none")}
      actions={<Button onClick={() => change(noFilters)}>{t("clear")}</Button>}
    >
      {t("text")}
    </EmptyState>
  );
}

export function PastTheEnd({ onFirst }: { onFirst: () => void }) {
  const t = useTranslations("contacts.pastEnd");
  return (
    <EmptyState
      icon={SearchX}
      role="status"
      title={t("title")}
      actions={<Button onClick={onFirst}>{t("action")}</Button>}
    >
      {t("text")}
    </EmptyState>
  );
}
