"use client";

import { useTranslations } from "use-intl/react";
import { languageNames, languages } from "@/components/messages/language";
import { MenuLabel, MenuRadioGroup, MenuRadioItem } from "@/components/ui/menu";
import { useLanguage } from "./use-language";

export function LanguageMenuItems() {
  const t = useTranslations("shell");
  const [language, choose] = useLanguage();
  return (
    <>
      <MenuLabel>{t("language")}</MenuLabel>
      <MenuRadioGroup value={language} onValueChange={choose}>
        {languages.map((name) => (
          <MenuRadioItem key={name} value={name}>
            <span lang={name}>{languageNames[name]}</span>
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
    </>
  );
}
