import type { ReactNode } from "react";
import { CallerProvider } from "@/components/caller-context";
import { QueryProvider } from "@/components/query-provider";
import { AppShell } from "@/components/shell/app-shell";
import { requireCaller } from "./require-caller";

export default async function BookLayout({ children }: { children: ReactNode }) {
  const { userName, accountName, defaultCountry, role } = await requireCaller();
  return (
    <QueryProvider>
      <CallerProvider person={{ userName, accountName, defaultCountry, role }}>
        <AppShell>{children}</AppShell>
      </CallerProvider>
    </QueryProvider>
  );
}
