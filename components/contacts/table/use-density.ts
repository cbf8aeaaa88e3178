"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";

const densities = ["comfortable", "compact"] as const;
export type Density = (typeof densities)[number];

/** How high the rows are, kept in the URL. */
export function useDensity() {
  return useQueryState("density", parseAsStringLiteral(densities).withDefault("comfortable"));
}
