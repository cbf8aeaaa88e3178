import type { Route } from "next";

/** A path made at run time, for links whose routes are checked by type. It must be one of this product's pages. */
export function toRoute(path: string): Route {
  return path as Route;
}
