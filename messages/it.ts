import type { en } from "./en";
import { account } from "./it/account";
import { problems } from "./it/problems";
import { shell } from "./it/shell";
import { ui } from "./it/ui";
import type { Translated } from "./translated";

export const it: Translated<typeof en> = { account, problems, shell, ui };
