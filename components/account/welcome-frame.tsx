import type { ReactNode } from "react";
import { LanguageSelect } from "@/components/language/language-select";
import { Brand } from "@/components/shell/brand";

interface WelcomeFrameProps {
  title: string;
  text: string;
  children: ReactNode;
}

/** The page before the book: one form in the middle. */
export function WelcomeFrame({ title, text, children }: WelcomeFrameProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[400px] flex-col justify-center gap-6 px-4 py-10">
      <div className="flex items-center justify-between">
        <Brand />
        <LanguageSelect />
      </div>
      <div>
        <h1 className="text-2xl font-[660] tracking-[-0.02em]">{title}</h1>
        <p className="mt-1 text-ink-2">{text}</p>
      </div>
      <div className="rounded-lg border border-line bg-surface p-6 shadow-float max-sm:p-4">{children}</div>
    </main>
  );
}
