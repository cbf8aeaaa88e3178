"use client";

import { type ReactNode, useEffect, useState } from "react";
import { IntlProvider } from "use-intl/react";
import type { Messages } from "@/components/messages/compile-messages";
import { type Language, timeZoneCookie } from "@/components/messages/language";
import { storeCookie } from "../store-cookie";

interface LanguageProviderProps {
  language: Language;
  /** The zone the server wrote the dates in; it learns the reader's from a cookie. */
  timeZone: string;
  messages: Partial<Messages>;
  children: ReactNode;
}

/** The language and the time zone of the reader, for every sentence, number and date below it. */
export function LanguageProvider({ language, timeZone, messages, children }: LanguageProviderProps) {
  const zone = useOwnTimeZone(timeZone);
  return (
    <IntlProvider locale={language} timeZone={zone} messages={messages}>
      {children}
    </IntlProvider>
  );
}

/** First what the server wrote, so that both sides begin with the same text; then where the reader really is. */
function useOwnTimeZone(ofServer: string): string {
  const [own, setOwn] = useState(ofServer);
  useEffect(() => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    if (timeZone === ofServer) return;
    storeCookie(timeZoneCookie, timeZone);
    setOwn(timeZone);
  }, [ofServer]);
  return own;
}
