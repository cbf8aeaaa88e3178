"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "./button";
import { Dialog, DialogActions } from "./dialog";

type Leave = () => void;

/**
 * Asks before changes are lost: on closing the page, on a link, on going back, and where `guard` wraps an action.
 * @returns `guard(leave)` runs an action at once or after the question; `dialog` is that question
 */
export function useUnsavedGuard(isDirty: boolean) {
  const [leave, setLeave] = useState<Leave | null>(null);
  const t = useTranslations("ui.unsaved");
  const isFree = useRef(false);
  const guard = useCallback((action: Leave) => (isDirty ? setLeave(() => action) : action()), [isDirty]);
  useEffect(() => {
    isFree.current = !isDirty;
  }, [isDirty]);
  useLeavingPage(isDirty, isFree);
  useLinks(isDirty, guard);
  useGoingBack(isDirty, isFree, guard);
  const discard = () => {
    isFree.current = true;
    setLeave(null);
    leave?.();
  };
  const dialog = (
    <Dialog
      open={leave !== null}
      onOpenChange={(open) => open || setLeave(null)}
      role="alertdialog"
      title={t("title")}
      description={t("text")}
    >
      <DialogActions>
        <Button onClick={() => setLeave(null)}>{t("keep")}</Button>
        <Button tone="danger" onClick={discard}>
          {t("discard")}
        </Button>
      </DialogActions>
    </Dialog>
  );
  return { guard, dialog };
}

type Free = { current: boolean };

function useLeavingPage(isDirty: boolean, isFree: Free) {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty && !isFree.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isDirty, isFree]);
}

function useLinks(isDirty: boolean, guard: (leave: Leave) => void) {
  const router = useRouter();
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: MouseEvent) => {
      const link = (event.target as Element).closest?.("a[href]");
      if (
        !(link instanceof HTMLAnchorElement) ||
        link.target ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey
      )
        return;
      if (link.origin !== window.location.origin || link.getAttribute("href")?.startsWith("#")) return;
      event.preventDefault();
      event.stopPropagation();
      guard(() => router.push((link.pathname + link.search) as Route));
    };
    document.addEventListener("click", ask, { capture: true });
    return () => document.removeEventListener("click", ask, { capture: true });
  }, [isDirty, guard, router]);
}

/** The back button can be held only where the browser has the Navigation API; elsewhere it leaves. */
function useGoingBack(isDirty: boolean, isFree: Free, guard: (leave: Leave) => void) {
  useEffect(() => {
    const { navigation } = window as { navigation?: EventTarget };
    if (!isDirty || !navigation) return;
    const ask = (event: Event & { navigationType?: string }) => {
      if (event.navigationType !== "traverse" || !event.cancelable || isFree.current) return;
      event.preventDefault();
      guard(() => window.history.back());
    };
    navigation.addEventListener("navigate", ask);
    return () => navigation.removeEventListener("navigate", ask);
  }, [isDirty, isFree, guard]);
}
