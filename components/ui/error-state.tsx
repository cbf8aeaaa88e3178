"use client";

import { RotateCw, TriangleAlert } from "lucide-react";
import { Button } from "./button";
import { EmptyState } from "./empty-state";

interface ErrorStateProps {
  title: string;
  detail: string;
  onRetry: () => void;
}

export function ErrorState({ title, detail, onRetry }: ErrorStateProps) {
  return (
    <EmptyState
      icon={TriangleAlert}
      tone="danger"
      role="alert"
      title={title}
      actions={
        <Button onClick={onRetry}>
          <RotateCw aria-hidden className="size-4" /> Try again
        </Button>
      }
    >
      {detail}
    </EmptyState>
  );
}
