import { account } from "./en/account";
import { contact } from "./en/contact";
import { contacts } from "./en/contacts";
import { fields } from "./en/fields";
import { imports } from "./en/imports";
import { labels } from "./en/labels";
import { lists } from "./en/lists";
import { problems } from "./en/problems";
import { selection } from "./en/selection";
import { shell } from "./en/shell";
import { ui } from "./en/ui";
import { views } from "./en/views";

/** Every sentence of the pages, in ICU message syntax; the other languages have the same keys, and the compiler holds it. */
export const en = {
  account,
  contact,
  contacts,
  fields,
  imports,
  labels,
  lists,
  problems,
  selection,
  shell,
  ui,
  views,
} as const;
