import type { MarkedPart } from "./find-marks";

export function MarkedText({ parts }: { parts: MarkedPart[] }) {
  return parts.map(({ at, text, isMarked }) =>
    isMarked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
  );
}
