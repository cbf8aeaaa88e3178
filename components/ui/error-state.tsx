"use client";

import { RotateCw, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "./button";
import { EmptyState } from "./empty-state";

interface ErrorStateProps {
  title: string;
  detail: string;
  onRetry: () => void;
}

export function ErrorState({ title, detail, onRetry }: ErrorStateProps) {
  const t = useTranslations("ui");
  return (
    <EmptyState
      icon={TriangleAlert}
      tone="danger"
      role="alert"
      title={title}
      actions={
        <Button onClick={onRetry}>
          <RotateCw aria-hidden className="size-4" /> {t("tryAgain")}
        </Button>
      }
    >
      {detail}
    </EmptyState>
  );
}
