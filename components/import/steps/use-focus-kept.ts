"use client";

import { useEffect, useRef } from "react";

/** When a step is left, the button that left it is gone: the focus goes to the page, not to its very beginning. */
export function useFocusKept(step: string): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    if (document.activeElement === document.body) document.getElementById("main")?.focus();
  }, [step]);
}
