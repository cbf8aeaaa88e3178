import "@fontsource-variable/inter";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { HydrationMark } from "@/components/hydration-mark";
import { LanguageProvider } from "@/components/language/language-provider";
import { readTheme, themeCookie } from "@/components/shell/theme";
import { Toaster } from "@/components/ui/toaster";
import { readLanguage, readMessages, readReaderZone, readTranslator } from "./read-language";

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslator("shell");
  return {
    title: { default: "Rubrica", template: "%s · Rubrica" },
    description: t("description"),
    robots: { index: false },
  };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f4f2ee" },
    { media: "(prefers-color-scheme: dark)", color: "#23211d" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  const [language, timeZone, messages] = await Promise.all([
    readLanguage(),
    readReaderZone(),
    readMessages("ui", "problems", "shell"),
  ]);
  return (
    <html lang={language} data-theme={theme} suppressHydrationWarning>
      <body>
        <LanguageProvider language={language} timeZone={timeZone} messages={messages}>
          {children}
          <Toaster />
          <HydrationMark />
        </LanguageProvider>
      </body>
    </html>
  );
}
