"use client";

import { RotateCw, TriangleAlert, X } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { ApiProblem } from "@/components/fetch-json";
import { Button } from "@/components/ui/button";
import { useProblemText } from "@/components/use-problem-text";
import type { ContactsView } from "./contacts-view";
import type { ChangeView, ViewChanges } from "./use-contacts-view";

interface RowsProblemProps {
  error: Error;
  view: ContactsView;
  change: ChangeView;
  onRetry: () => void;
}

/** Above the rows of before: why there are no new ones, and what to do about it. */
export function RowsProblem({ error, view, change, onRetry }: RowsProblemProps) {
  const t = useTranslations("contacts");
  const ui = useTranslations("ui");
  const problemText = useProblemText();
  const refused = error instanceof ApiProblem && error.status === 400 ? error.errors : [];
  return (
    <div
      role="alert"
      className="flex shrink-0 flex-wrap items-center gap-x-2 border-t border-line bg-danger-soft py-1 pr-2 pl-5 text-sm text-danger-text max-sm:pl-3"
    >
      <TriangleAlert aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 flex-1">
        <b className="font-[580]">{t("failed")}</b>. {problemText(error)} {t("shownBefore")}
      </span>
      {refused.length > 0 ? (
        <Button
          tone="quiet"
          size="sm"
          className="text-current"
          onClick={() =>
            change(
              without(
                view,
                refused.map(({ field }) => field),
              ),
            )
          }
        >
          <X aria-hidden className="size-3.5" /> {t("removeRefused", { count: refused.length })}
        </Button>
      ) : (
        <Button tone="quiet" size="sm" className="text-current" onClick={onRetry}>
          <RotateCw aria-hidden className="size-3.5" /> {ui("tryAgain")}
        </Button>
      )}
    </div>
  );
}

/** What takes conditions off that the API has refused: `search`, `customFields.city`. */
function without({ customFields }: ContactsView, names: string[]): ViewChanges {
  const kept = Object.entries(customFields).filter(([key]) => !names.includes(`customFields.${key}`));
  const cleared = names.filter((name) => !name.startsWith("customFields."));
  return {
    ...Object.fromEntries(cleared.map((name) => [name, undefined])),
    customFields: Object.fromEntries(kept),
  };
}
