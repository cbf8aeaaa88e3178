import type { en } from "./en";
import { account } from "./it/account";
import { contact } from "./it/contact";
import { contacts } from "./it/contacts";
import { fields } from "./it/fields";
import { imports } from "./it/imports";
import { labels } from "./it/labels";
import { lists } from "./it/lists";
import { problems } from "./it/problems";
import { selection } from "./it/selection";
import { shell } from "./it/shell";
import { ui } from "./it/ui";
import { views } from "./it/views";
import type { Translated } from "./translated";

export const it: Translated<typeof en> = {
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
};
