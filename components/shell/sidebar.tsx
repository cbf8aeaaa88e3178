"use client";

import { History, ListChecks, type LucideIcon, Settings, Upload, Users } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useCaller } from "@/components/caller-context";
import { useContactTotal } from "@/components/contacts/use-contact-total";
import { useLists } from "@/components/lists/use-lists";
import { toRoute } from "@/components/route";
import { classNames } from "@/components/ui/class-names";
import { useFormats } from "@/components/use-formats";
import { ViewLinks } from "@/components/views/view-links";
import { includesRole } from "@/lib/roles";
import { Brand } from "./brand";
import { UserMenu } from "./user-menu";

/** Not needed for the first paint of any page; without a network the page does without it. */
const RunningImports = dynamic<{ onNavigate?: () => void }>(
  () =>
    import("@/components/import/history/running-imports").then(
      (module) => module.RunningImports,
      () => () => null,
    ),
  { ssr: false },
);

export function Sidebar({ onNavigate }: { onNavigate?: () => void }) {
  const t = useTranslations("shell");
  const { role } = useCaller();
  const contacts = useContactTotal("");
  const lists = useLists();
  return (
    <div className="flex h-full flex-col gap-0.5 bg-sunken px-2.5 py-3.5">
      <Link href="/contacts" onClick={onNavigate} className="mb-2.5 w-fit rounded-md px-2.5 py-1">
        <Brand />
      </Link>
      <nav aria-label={t("main")} className="flex min-h-0 flex-1 flex-col gap-0.5">
        <NavLink
          href="/contacts"
          icon={Users}
          label={t("contacts")}
          count={contacts.data?.total}
          onNavigate={onNavigate}
        />
        <NavLink
          href="/lists"
          icon={ListChecks}
          label={t("lists")}
          count={lists.data?.total}
          onNavigate={onNavigate}
        />
        {includesRole(role, "write") && (
          <NavLink href="/import" icon={Upload} label={t("import")} onNavigate={onNavigate} />
        )}
        <NavLink href="/imports" icon={History} label={t("history")} onNavigate={onNavigate} />
        <ViewLinks onNavigate={onNavigate} />
        <span className="flex-1" />
        <RunningImports onNavigate={onNavigate} />
        <NavLink href="/settings" icon={Settings} label={t("settings")} onNavigate={onNavigate} />
      </nav>
      <UserMenu />
    </div>
  );
}

interface NavLinkProps {
  href: string;
  icon: LucideIcon;
  label: string;
  count?: number;
  onNavigate?: () => void;
}

function NavLink({ href, icon: Icon, label, count, onNavigate }: NavLinkProps) {
  const format = useFormats();
  const path = usePathname();
  const isHere = path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={toRoute(href)}
      onClick={onNavigate}
      aria-current={isHere ? "page" : undefined}
      className={classNames(
        "flex h-8 items-center gap-2 rounded-md px-2.5 max-md:h-10",
        isHere
          ? "bg-surface font-[560] text-ink shadow-[0_0_0_1px_var(--line)]"
          : "text-ink-2 hover:bg-hover hover:text-ink",
      )}
    >
      <Icon aria-hidden className={classNames("size-4", isHere ? "text-accent-text" : "text-ink-3")} />
      {label}
      {count !== undefined && (
        <span className="ml-auto text-sm tabular-nums font-normal text-ink-3">{format.number(count)}</span>
      )}
    </Link>
  );
}
