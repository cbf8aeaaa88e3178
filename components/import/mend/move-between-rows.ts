import type { KeyboardEvent } from "react";

const steps: Record<string, number> = { ArrowDown: 1, Enter: 1, ArrowUp: -1 };

/** In a table of inputs with `data-place="row-column"`: arrows and Enter lead to the same column above or below. */
export function moveBetweenRows(event: KeyboardEvent<HTMLInputElement>): void {
  const step = steps[event.key];
  if (step === undefined) return;
  const [row = 0, column = 0] = (event.currentTarget.dataset.place ?? "").split("-").map(Number);
  const place = `[data-place="${row + step}-${column}"]`;
  const next = event.currentTarget.closest("table")?.querySelector<HTMLInputElement>(place);
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.select();
}
