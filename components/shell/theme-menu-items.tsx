"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { MenuLabel, MenuRadioGroup, MenuRadioItem } from "@/components/ui/menu";
import { readTheme, storeTheme, themes } from "./theme";

const icons = { light: Sun, dark: Moon, system: Monitor };

export function ThemeMenuItems() {
  const t = useTranslations("shell");
  const [theme, setTheme] = useState(() => readTheme(document.documentElement.dataset.theme));
  const choose = (value: string) => {
    storeTheme(readTheme(value));
    setTheme(readTheme(value));
  };
  return (
    <>
      <MenuLabel>{t("theme")}</MenuLabel>
      <MenuRadioGroup value={theme} onValueChange={choose}>
        {themes.map((name) => {
          const Icon = icons[name];
          return (
            <MenuRadioItem key={name} value={name}>
              <Icon aria-hidden className="size-4 text-ink-3" /> {t(`themes.${name}`)}
            </MenuRadioItem>
          );
        })}
      </MenuRadioGroup>
    </>
  );
}
