"use client";

import { useState } from "react";

/**
 * What is loaded with the first sign that it is wanted, then kept for the whole page. Menus and popovers weigh 30 kB
 * of the JavaScript a page may have, and no first row needs them.
 * @returns a hook: the parts once they are needed, `prepare` loads them, `need` hands them over
 */
export function onDemand<Parts extends object>(load: () => Promise<Parts>) {
  let kept: Parts | undefined;
  const prepare = async () => {
    kept ??= await load();
    return kept;
  };
  return function useParts() {
    const [parts, setParts] = useState(kept);
    return { parts, prepare, need: async () => setParts(await prepare()) };
  };
}
