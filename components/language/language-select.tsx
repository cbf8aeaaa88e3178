"use client";

import { useTranslations } from "use-intl/react";
import { languageNames, languages } from "@/components/messages/language";
import { SmallSelect } from "@/components/ui/small-select";
import { useLanguage } from "./use-language";

/** The choice before anybody is signed in. */
export function LanguageSelect() {
  const t = useTranslations("shell");
  const [language, choose] = useLanguage();
  return (
    <SmallSelect aria-label={t("language")} value={language} onChange={(event) => choose(event.target.value)}>
      {languages.map((name) => (
        <option key={name} value={name} lang={name}>
          {languageNames[name]}
        </option>
      ))}
    </SmallSelect>
  );
}
