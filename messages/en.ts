import { account } from "./en/account";
import { problems } from "./en/problems";
import { shell } from "./en/shell";
import { ui } from "./en/ui";

/** Every sentence of the pages, in ICU message syntax; the other languages have the same keys, and the compiler holds it. */
export const en = { account, problems, shell, ui } as const;
