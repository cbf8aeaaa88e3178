import type { MarkedPart } from "./find-marks";

export function MarkedText({ parts }: { parts: MarkedPart[] }) {
  return parts.map((part, place) =>
    part.isMarked ? (
      <mark key={`${place}${part.text}`}>{part.text}</mark>
    ) : (
      <span key={`${place}${part.text}`}>{part.text}</span>
    ),
  );
}
