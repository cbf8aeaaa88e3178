/** Makes the function that lets so many run at once; others wait for their turn, in their order. */
export function createLimit(mostAtOnce: number): <T>(act: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (act) => {
    if (running < mostAtOnce) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await act();
    } finally {
      // Whoever waits takes over the place of the one who leaves.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
