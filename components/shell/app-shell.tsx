"use client";

import { Menu as MenuIcon } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { lazyPart } from "@/components/ui/lazy-part";
import { whenIdle } from "@/components/when-idle";
import { Brand } from "./brand";
import { DropElsewhere } from "./drop-elsewhere";
import { Sidebar } from "./sidebar";
import { UnreachableNotice } from "./unreachable-notice";

const Drawer = lazyPart(() => import("@/components/ui/drawer").then((module) => module.Drawer));

export function AppShell({ children }: { children: ReactNode }) {
  const t = useTranslations("shell");
  return (
    <div className="flex h-dvh flex-col md:grid md:grid-cols-[224px_minmax(0,1fr)]">
      <a
        href="#main"
        className="absolute top-2 left-2 z-50 -translate-y-20 rounded-md bg-inverse px-3 py-2 text-inverse-ink focus:translate-y-0"
      >
        {t("skip")}
      </a>
      <TopBar />
      <aside aria-label="Rubrica" className="border-r border-line max-md:hidden">
        <Sidebar />
      </aside>
      <main
        id="main"
        tabIndex={-1}
        className="relative flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto bg-surface outline-none"
      >
        <UnreachableNotice />
        {children}
      </main>
      <DropElsewhere />
    </div>
  );
}

function TopBar() {
  const t = useTranslations("shell");
  const [isOpen, setIsOpen] = useState(false);
  // The menu opens at once, and also when the server has gone.
  useEffect(() => whenIdle(Drawer.prepare), []);
  return (
    <header className="flex h-12 shrink-0 items-center gap-1.5 border-b border-line bg-sunken px-1.5 md:hidden">
      <Button tone="quiet" size="icon" aria-label={t("openMenu")} onClick={() => setIsOpen(true)}>
        <MenuIcon aria-hidden className="size-5" />
      </Button>
      <Brand />
      {isOpen && (
        <Drawer open onOpenChange={setIsOpen} side="left" label={t("menu")} className="max-w-[264px]">
          <Sidebar onNavigate={() => setIsOpen(false)} />
        </Drawer>
      )}
    </header>
  );
}
