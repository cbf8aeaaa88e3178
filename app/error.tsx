"use client";

import { ErrorState } from "@/components/ui/error-state";

export default function AppError({ retry }: { retry: () => void }) {
  return (
    <main className="grid min-h-dvh place-items-center">
      <ErrorState
        title="This page could not be shown"
        detail="Something went wrong on the server. Nothing of yours was changed."
        onRetry={retry}
      />
    </main>
  );
}
