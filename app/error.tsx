"use client";

import { PageError } from "@/components/shell/page-error";

export default function AppError({ retry }: { retry: () => void }) {
  return (
    <main className="grid min-h-dvh place-items-center">
      <PageError onRetry={retry} />
    </main>
  );
}
