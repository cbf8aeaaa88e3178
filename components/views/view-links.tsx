"use client";

import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useMay } from "@/components/caller-context";
import { toRoute } from "@/components/route";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { lazyPart } from "@/components/ui/lazy-part";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { View } from "@/lib/views";
import { useViews } from "./use-views";
import { toViewQuery } from "./views-query";

const RenameViewDialog = lazyPart(() => import("./view-dialogs").then((module) => module.RenameViewDialog));
const DeleteViewDialog = lazyPart(() => import("./view-dialogs").then((module) => module.DeleteViewDialog));

/** The saved views of the account, each a link to the table as it was. */
export function ViewLinks({ onNavigate }: { onNavigate?: () => void }) {
  const t = useTranslations("views");
  const { data: views = [] } = useViews();
  const isTable = usePathname() === "/contacts";
  const here = toViewQuery(new URLSearchParams(useSearchParams()));
  if (views.length === 0) return null;
  return (
    <section aria-labelledby="views" className="mt-4 flex min-h-0 flex-col">
      <h2 id="views" className="px-2.5 pb-1.5 text-xs font-[580] text-ink-3">
        {t("title")}
      </h2>
      <ul className="flex min-h-0 flex-col gap-0.5 overflow-y-auto">
        {views.map((view) => (
          <ViewLink
            key={view.id}
            view={view}
            isHere={isTable && view.query === here}
            onNavigate={onNavigate}
          />
        ))}
      </ul>
    </section>
  );
}

interface ViewLinkProps {
  view: View;
  isHere: boolean;
  onNavigate?: () => void;
}

function ViewLink({ view, isHere, onNavigate }: ViewLinkProps) {
  const mayWrite = useMay("write");
  return (
    <li
      className={classNames(
        "group flex h-8 shrink-0 items-center rounded-md hover:bg-hover max-md:h-10",
        isHere && "bg-hover",
      )}
    >
      <Link
        href={toRoute(`/contacts?${view.query}`)}
        onClick={onNavigate}
        prefetch={false}
        aria-current={isHere ? "true" : undefined}
        title={view.name}
        className={classNames(
          "flex h-full min-w-0 flex-1 items-center gap-2.5 rounded-md pl-3",
          isHere ? "font-[560] text-ink" : "text-ink-2 hover:text-ink",
        )}
      >
        <span aria-hidden className="size-2 shrink-0 rounded-[3px] bg-accent" />
        <span className="truncate">{view.name}</span>
      </Link>
      {mayWrite && <ViewMenu view={view} />}
    </li>
  );
}

function ViewMenu({ view }: { view: View }) {
  const t = useTranslations("views");
  const [open, setOpen] = useState<"rename" | "delete" | null>(null);
  const trigger = (
    <Button
      tone="quiet"
      size="icon-sm"
      aria-label={t("actionsFor", { name: view.name })}
      className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 data-[state=open]:opacity-100 max-md:opacity-100"
    >
      <Ellipsis aria-hidden className="size-4" />
    </Button>
  );
  return (
    <>
      <Menu align="start" trigger={trigger}>
        <MenuItem onSelect={() => setOpen("rename")}>{t("rename")}</MenuItem>
        <MenuItem tone="danger" onSelect={() => setOpen("delete")}>
          {t("delete")}
        </MenuItem>
      </Menu>
      {open === "rename" && <RenameViewDialog view={view} onClose={() => setOpen(null)} />}
      {open === "delete" && <DeleteViewDialog view={view} onClose={() => setOpen(null)} />}
    </>
  );
}
