/** The ids of rows that have nothing else. */
export function idsOf(rows: Iterable<{ id: number }>): number[] {
  return Array.from(rows, ({ id }) => id);
}
