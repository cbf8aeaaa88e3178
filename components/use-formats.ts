"use client";

import { useLocale, useTimeZone } from "use-intl/react";
import { type Formats, formatsOf } from "./formats";

/** How the reader writes numbers, dates and lists. */
export function useFormats(): Formats {
  return formatsOf(useLocale(), useTimeZone() ?? "UTC");
}
