"use client";

import { PageError } from "@/components/shell/page-error";

export default function BookError({ retry }: { retry: () => void }) {
  return <PageError onRetry={retry} />;
}
