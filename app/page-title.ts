import type { Metadata } from "next";
import type { Messages } from "@/components/messages/compile-messages";
import { readTranslator } from "./read-language";

/** The `generateMetadata` of a page whose title does not depend on what it shows. */
export function pageTitle(name: keyof Messages["shell"]["titles"]) {
  return async (): Promise<Metadata> => {
    const t = await readTranslator("shell");
    return { title: t(`titles.${name}`) };
  };
}
