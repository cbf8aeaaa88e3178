import { lazyPart } from "@/components/ui/lazy-part";
import { ListOptionsShape } from "./list-options-shape";

/** Picks lists of the book. It stands where one looks only after a click: its code comes with the first. */
export const ListPicker = lazyPart(
  () => import("./list-options").then((module) => module.ListOptions),
  ListOptionsShape,
);
