"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl/react";
import type { Messages } from "@/components/messages/compile-messages";
import type { CustomField } from "@/lib/custom-fields";

type OwnWord = keyof Messages["imports"]["fields"];
type Word = keyof Messages["labels"]["fields"];

/** Gives the words for a field as imports name it: `phoneNumber`, `customFields.city`. */
export function useFieldLabel(customFields: CustomField[]): (field: string) => string {
  const t = useTranslations("imports");
  const labels = useTranslations("labels");
  return useCallback(
    (field) => {
      if (t.has(`fields.${field as OwnWord}`)) return t(`fields.${field as OwnWord}`);
      if (labels.has(`fields.${field as Word}`)) return labels(`fields.${field as Word}`);
      const key = field.replace(/^customFields\./, "");
      return customFields.find((custom) => custom.key === key)?.label ?? key;
    },
    [t, labels, customFields],
  );
}
