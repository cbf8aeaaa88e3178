/** Where the list that comes first ends and the others begin. */
export function PriorityLine({ span, text }: { span: number; text: string }) {
  return (
    <tr>
      <td colSpan={span} className="h-[26px] border-t-2 border-b border-t-first-line border-b-line bg-surface text-center text-xs text-first-text">
        {text}
      </td>
    </tr>
  );
}
