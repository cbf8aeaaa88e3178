/** Where the list that comes first ends and the others begin; drawn over the whole row, however many columns show. */
export function PriorityLine({ text }: { text: string }) {
  return (
    <tr className="relative">
      <td colSpan={2} className="h-7 p-0">
        <div className="absolute inset-0 grid place-items-center border-t-2 border-b border-t-first-line border-b-line bg-surface text-xs text-first-text tabular-nums">
          {text}
        </div>
      </td>
    </tr>
  );
}
