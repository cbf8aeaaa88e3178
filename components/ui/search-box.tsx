"use client";

import { Search, X } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { classNames } from "./class-names";
import { inputShape } from "./input";
import { Kbd } from "./kbd";

interface SearchBoxProps {
  label: string;
  placeholder: string;
  value: string;
  onSearch: (text: string) => void;
  className?: string;
}

/** Milliseconds: long enough to join the letters of a quick hand, short enough not to be felt. */
const pause = 40;

/** A search as one types; `/` goes to it from anywhere. */
export function SearchBox({ label, placeholder, value, onSearch, className }: SearchBoxProps) {
  const t = useTranslations("ui");
  const input = useRef<HTMLInputElement>(null);
  const [typed, type] = useTyped(value, onSearch);
  useSlashKey(() => input.current?.select());
  useTypedBefore(input, value, type);
  return (
    <search className={classNames("relative", className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-3"
      />
      <input
        ref={input}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={placeholder}
        value={typed}
        maxLength={300}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) =>
          event.key === "Escape" && (typed ? type("") : document.getElementById("main")?.focus())
        }
        className={classNames(inputShape, "peer h-8 pr-8 pl-8 max-sm:h-10")}
      />
      {typed ? (
        <button
          type="button"
          aria-label={t("clearSearch")}
          onClick={() => {
            type("");
            input.current?.focus();
          }}
          className="absolute inset-y-0 right-0 grid w-8 place-items-center rounded-md text-ink-3 hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </button>
      ) : (
        <span className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 peer-focus:hidden max-sm:hidden">
          <Kbd>/</Kbd>
        </span>
      )}
    </search>
  );
}

/**
 * What is typed: the first letter is told at once, those that follow quickly after a pause. And what comes from outside
 * (a link, the back button), shown at once.
 */
function useTyped(value: string, onSearch: (text: string) => void): [string, (text: string) => void] {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const quickUntil = useRef(0);
  useEffect(() => {
    if (value !== told.current) setTyped(value);
    told.current = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string) => {
    const tell = () => {
      told.current = text.trim();
      onSearch(text.trim());
    };
    setTyped(text);
    clearTimeout(timer.current);
    if (performance.now() > quickUntil.current) tell();
    else timer.current = setTimeout(tell, pause);
    quickUntil.current = performance.now() + pause;
  };
  return [typed, type];
}

/** What was typed while the page was only the server's drawing of it: no event tells of that. */
function useTypedBefore(
  input: RefObject<HTMLInputElement | null>,
  value: string,
  type: (text: string) => void,
) {
  const drawn = useRef({ value, type });
  useEffect(() => {
    const found = input.current?.value;
    if (found !== undefined && found !== drawn.current.value) drawn.current.type(found);
  }, [input]);
}

function useSlashKey(onSlash: () => void) {
  const action = useRef(onSlash);
  useEffect(() => {
    action.current = onSlash;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const isTyping = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping && (target as HTMLInputElement).type !== "checkbox") return;
      event.preventDefault();
      action.current();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
