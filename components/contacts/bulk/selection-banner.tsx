"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { SelectionTools } from "../use-selection";

interface SelectionBannerProps {
  selection: SelectionTools;
  pageIds: number[];
  /** Undefined while it is being counted: nothing is offered that is not known. */
  total: number | undefined;
  hasFilter: boolean;
}

/** Offers everything that matches once the page is selected, and says so while everything is. */
export function SelectionBanner({ selection, pageIds, total, hasFilter }: SelectionBannerProps) {
  const { selected } = selection;
  const t = useTranslations("selection.banner");
  if ("notIds" in selected) {
    const except = selected.notIds.size;
    const which = hasFilter ? (except ? "matchingExcept" : "matching") : except ? "allExcept" : "all";
    return (
      <Banner action={t("onlyPage")} onAction={() => selection.selectOnly(pageIds)}>
        {total === undefined ? t(`uncounted.${which}`, { except }) : t(`counted.${which}`, { total, except })}
      </Banner>
    );
  }
  const isWholePage = pageIds.length > 0 && pageIds.every(selection.has);
  if (!isWholePage || total === undefined || total <= selected.ids.size) return null;
  return (
    <Banner action={t(hasFilter ? "selectMatching" : "selectAll", { total })} onAction={selection.selectAll}>
      {t("page", { count: pageIds.length })}
    </Banner>
  );
}

interface BannerProps {
  action: string;
  onAction: () => void;
  children: ReactNode;
}

function Banner({ action, onAction, children }: BannerProps) {
  return (
    <div className="flex shrink-0 animate-fade flex-wrap items-center justify-center gap-x-2 border-t border-line bg-accent-soft px-4 py-1.5 text-center text-sm text-accent-text">
      <span>{children}</span>
      <button
        type="button"
        onClick={onAction}
        className="rounded-sm font-[620] underline-offset-2 hover:underline"
      >
        {action}
      </button>
    </div>
  );
}
