"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl/react";
import type { Messages } from "@/components/messages/compile-messages";
import type { CustomField } from "@/lib/custom-fields";

type Field = keyof Messages["imports"]["fields"];

/** Gives the words for a field as imports name it: `phoneNumber`, `customFields.city`. */
export function useFieldLabel(customFields: CustomField[]): (field: string) => string {
  const t = useTranslations("imports");
  return useCallback(
    (field) => {
      if (t.has(`fields.${field as Field}`)) return t(`fields.${field as Field}`);
      const key = field.replace(/^customFields\./, "");
      return customFields.find((custom) => custom.key === key)?.label ?? key;
    },
    [t, customFields],
  );
}
