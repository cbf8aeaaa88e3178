import { AppError } from "@/lib/errors";

/** Milliseconds a body may pause. */
const patience = 30_000;
/** Bytes a second that a body must have once its patience is used up: a slow phone has a hundred times that. */
const slowestRate = 2000;

/**
 * The chunks of a body as they come.
 * @param isOver is asked before each chunk; then the rest is not read
 * @throws AppError 408 when none comes for 30 seconds, or all of them come at a trickle
 */
export async function* withoutStalls(
  body: ReadableStream<Uint8Array>,
  isOver: () => boolean,
  milliseconds = patience,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  const began = performance.now();
  let size = 0;
  while (!isOver()) {
    const { done, value } = await withinPatience(reader.read(), milliseconds);
    if (done) return;
    size += value.byteLength;
    if (performance.now() - began > milliseconds + (size / slowestRate) * 1000) throw tooSlow();
    yield value;
  }
}

async function withinPatience<T>(reading: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const stalled = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), milliseconds);
  });
  try {
    return await Promise.race([reading, stalled]);
  } finally {
    clearTimeout(timer);
  }
}

function tooSlow(): AppError {
  return new AppError("timeout", "The body came too slowly. Send it again.");
}
