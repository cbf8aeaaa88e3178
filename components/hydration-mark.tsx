"use client";

import { useEffect } from "react";

/** Writes on the document that the page hears: before, it is the server's drawing, and a click on it is lost. */
export function HydrationMark() {
  useEffect(() => {
    document.documentElement.dataset.hydrated = "";
  }, []);
  return null;
}
