import type {} from "use-intl/core";
import type { en } from "./en";
import type { Language } from "./language";

declare module "use-intl/core" {
  /** What makes a key that is missing, or a value a sentence needs, an error of the compiler. */
  interface AppConfig {
    Locale: Language;
    Messages: typeof en;
  }
}
