"use client";

import { type ComponentType, useEffect, useState } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";

/**
 * A part of a page whose code comes when it is first drawn. Where it cannot come, the page around it stays as it is and a
 * notice offers to try again: a rejected `next/dynamic` would put the error page in the place of the whole page.
 * @param load imports the component
 * @param Waiting stands in its place until then
 * @returns the part, and `prepare`, which loads it ahead and says nothing when that fails
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting?: ComponentType,
) {
  let kept: ComponentType<Props> | undefined;
  const fetchPart = async () => {
    kept ??= await load();
    return kept;
  };
  function LazyPart(props: Props) {
    const t = useTranslations();
    const [Part, setPart] = useState(() => kept);
    useEffect(() => {
      let isGone = false;
      const fetchIt = () => {
        fetchPart().then(
          (loaded) => isGone || setPart(() => loaded),
          () =>
            isGone ||
            toast.error(t("problems.kinds.unreachable"), {
              id: "lazy-part",
              action: { label: t("ui.tryAgain"), onClick: fetchIt },
            }),
        );
      };
      if (!kept) fetchIt();
      return () => {
        isGone = true;
      };
    }, [t]);
    if (Part) return <Part {...props} />;
    return Waiting ? <Waiting /> : null;
  }
  return Object.assign(LazyPart, { prepare: () => void fetchPart().catch(waitForNeed) });
}

/** Whether it matters that it could not be loaded ahead shows when it is needed. */
function waitForNeed() {}
