"use client";

import { useEffect, useState } from "react";

/** How fast something goes. */
export interface Pace {
  /** A second. */
  rate: number;
  /** Null where the end is not known. */
  secondsLeft: number | null;
}

interface Sample {
  at: number;
  done: number;
}

/** Milliseconds looked back, and the least that says anything. */
const lookBack = 12_000;
const leastSpan = 1500;

/** Measures the pace over the last seconds. @param phase what is done; another one is measured afresh */
export function usePace(phase: string, done: number, total: number | null): Pace | null {
  const [samples, setSamples] = useState<{ phase: string; list: Sample[] }>({ phase, list: [] });
  useEffect(() => {
    const sample = { at: Date.now(), done };
    setSamples((before) => ({
      phase,
      list: [...(before.phase === phase ? before.list : []), sample].filter(
        ({ at }) => sample.at - at <= lookBack,
      ),
    }));
  }, [phase, done]);
  return samples.phase === phase ? measure(samples.list, total) : null;
}

function measure(list: Sample[], total: number | null): Pace | null {
  const [first] = list;
  const last = list.at(-1);
  if (!first || !last || last.at - first.at < leastSpan || last.done <= first.done) return null;
  const rate = ((last.done - first.done) * 1000) / (last.at - first.at);
  return { rate, secondsLeft: total === null ? null : Math.max(0, (total - last.done) / rate) };
}
