import type { ReactNode } from "react";

interface SettingsFrameProps {
  title: string;
  text: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** One part of the settings: what it is about, then its rows. */
export function SettingsFrame({ title, text, actions, children }: SettingsFrameProps) {
  return (
    <div className="mx-auto w-full max-w-[760px] px-6 py-6 max-sm:px-4">
      <div className="mb-4 flex items-start gap-4">
        <div className="flex-1">
          <h1 className="text-xl font-[640] tracking-[-0.012em]">{title}</h1>
          <p className="mt-1 text-ink-2">{text}</p>
        </div>
        {actions}
      </div>
      {children}
    </div>
  );
}
