/** A small address book, seen from the front. */
export function BrandMark() {
  return (
    <svg aria-hidden viewBox="0 0 20 22" className="h-[22px] w-5 shrink-0">
      <path
        d="M4 0h9a7 7 0 0 1 7 7v8a7 7 0 0 1-7 7H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4Z"
        className="fill-accent"
      />
      <path d="M5 6h11M5 10h11" strokeWidth="2" className="stroke-accent-ink" opacity=".9" />
    </svg>
  );
}
