"use client";

import { useState } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";

/**
 * What is loaded with the first sign that it is wanted, then kept for the whole page. Menus and popovers weigh 30 kB
 * of the JavaScript a page may have, and no first row needs them.
 * @returns a hook: the parts once they are needed; `prepare` loads them; `need` hands them over, then calls back
 */
export function onDemand<Parts extends object>(load: () => Promise<Parts>) {
  let kept: Parts | undefined;
  const fetchParts = async () => {
    kept ??= await load();
    return kept;
  };
  return function useParts() {
    const t = useTranslations("problems.kinds");
    const [parts, setParts] = useState(kept);
    const need = (then: () => void) => {
      fetchParts().then(
        (loaded) => {
          setParts(loaded);
          then();
        },
        () => toast.error(t("unreachable")),
      );
    };
    return { parts, prepare: () => void fetchParts().catch(waitForNeed), need };
  };
}

/** Whether it matters that it could not be loaded ahead shows when it is needed. */
function waitForNeed() {}
