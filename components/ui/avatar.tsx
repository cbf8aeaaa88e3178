/** Two initials in a circle; the name stands beside it, so it is not read out. */
export function Avatar({ name }: { name: string }) {
  return (
    <span
      aria-hidden
      className="grid size-6 shrink-0 place-items-center rounded-full border border-line bg-sunken text-[0.65rem] font-[620] text-ink-2"
    >
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const letters = name.match(/(?<![\p{L}\p{M}'’])\p{L}/gu) ?? [];
  const picked = letters.length > 1 ? [letters[0], letters.at(-1)] : letters;
  return picked.join("").toLocaleUpperCase("en") || "#";
}
