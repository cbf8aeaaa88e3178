"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { MenuLabel, MenuRadioGroup, MenuRadioItem } from "@/components/ui/menu";
import { readTheme, storeTheme, themes } from "./theme";

const looks = {
  light: { label: "Light", icon: Sun },
  dark: { label: "Dark", icon: Moon },
  system: { label: "As the system", icon: Monitor },
};

export function ThemeMenuItems() {
  const [theme, setTheme] = useState(() => readTheme(document.documentElement.dataset.theme));
  const choose = (value: string) => {
    storeTheme(readTheme(value));
    setTheme(readTheme(value));
  };
  return (
    <>
      <MenuLabel>Theme</MenuLabel>
      <MenuRadioGroup value={theme} onValueChange={choose}>
        {themes.map((name) => {
          const { label, icon: Icon } = looks[name];
          return (
            <MenuRadioItem key={name} value={name}>
              <Icon aria-hidden className="size-4 text-ink-3" /> {label}
            </MenuRadioItem>
          );
        })}
      </MenuRadioGroup>
    </>
  );
}
