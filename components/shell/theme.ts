import { storeCookie } from "../store-cookie";

export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

/** The choice travels in a cookie, so that the server draws the first paint in it. */
export const themeCookie = "rubrica-theme";

export function readTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}

export function storeTheme(theme: Theme) {
  document.documentElement.dataset.theme = theme;
  storeCookie(themeCookie, theme);
}
