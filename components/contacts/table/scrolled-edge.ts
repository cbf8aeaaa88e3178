/** Where columns go under the name once the table is scrolled sideways. */
export const scrolledEdge = "in-data-scrolled:shadow-[1px_0_var(--line-strong)]";
