"use client";

import { ChevronsUpDown, LogOut } from "lucide-react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { useCaller } from "@/components/caller-context";
import { fetchJson } from "@/components/fetch-json";
import { LanguageMenuItems } from "@/components/language/language-menu-items";
import { Avatar } from "@/components/ui/avatar";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { useProblemText } from "@/components/use-problem-text";
import { ThemeMenuItems } from "./theme-menu-items";

export function UserMenu() {
  const t = useTranslations("shell");
  const signOut = useSignOut();
  return (
    <Menu side="top" className="w-[204px]" trigger={<UserButton />}>
      <ThemeMenuItems />
      <MenuSeparator />
      <LanguageMenuItems />
      <MenuSeparator />
      <MenuItem onSelect={signOut}>
        <LogOut aria-hidden className="size-4 text-ink-3" /> {t("signOut")}
      </MenuItem>
    </Menu>
  );
}

function UserButton(props: React.ComponentProps<"button">) {
  const { userName, accountName } = useCaller();
  return (
    <button
      type="button"
      {...props}
      className="flex w-full items-center gap-2 rounded-md px-2 py-1.5 text-left hover:bg-hover data-[state=open]:bg-hover"
    >
      <Avatar name={userName} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-[540]">{userName}</span>
        <span className="block truncate text-xs text-ink-3">{accountName}</span>
      </span>
      <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-3" />
    </button>
  );
}

function useSignOut() {
  const t = useTranslations("shell");
  const problemText = useProblemText();
  return async () => {
    try {
      await fetchJson("/session", { method: "DELETE" });
      window.location.assign("/sign-in");
    } catch (error) {
      toast.error(t("stillSignedIn"), { description: problemText(error) });
    }
  };
}
