export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="rounded-sm border border-line-strong px-1.5 py-px font-sans text-xs font-medium text-ink-3">
      {children}
    </kbd>
  );
}
