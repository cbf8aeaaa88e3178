/** Where the list that comes first ends and the others begin; drawn over the whole row, however many columns show. */
export function PriorityLine({ text }: { text: string }) {
  return (
    <tr className="relative">
      <td colSpan={2} className="h-7 p-0">
        <div className="absolute inset-0 flex items-center border-t-2 border-b border-t-first-line border-b-line bg-surface text-xs text-first-text tabular-nums">
          {/* In the middle of what is in sight, however wide the table is. */}
          <span className="sticky left-1/2 -translate-x-1/2">{text}</span>
        </div>
      </td>
    </tr>
  );
}
