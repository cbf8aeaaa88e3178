"use client";

import { useRouter } from "next/navigation";
import { useLocale } from "use-intl/react";
import { type Language, languageCookie, pickLanguage } from "@/components/messages/language";
import { storeCookie } from "../store-cookie";

/** The language of the pages, and what changes it: the server writes the page anew, what was typed stays. */
export function useLanguage(): [Language, (language: string) => void] {
  const router = useRouter();
  const choose = (language: string) => {
    storeCookie(languageCookie, pickLanguage(language, null));
    router.refresh();
  };
  return [useLocale(), choose];
}
