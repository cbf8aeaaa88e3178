"use client";

import { ErrorState } from "@/components/ui/error-state";

export default function BookError({ retry }: { retry: () => void }) {
  return (
    <ErrorState
      title="This page could not be shown"
      detail="Something went wrong on the server. Nothing of yours was changed."
      onRetry={retry}
    />
  );
}
