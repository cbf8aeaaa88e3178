import { AppError } from "@/lib/errors";

/** Milliseconds an upload may pause. */
const patience = 30_000;

/**
 * The chunks of a body as they come.
 * @param isOver is asked before each chunk; then the rest is not read
 * @throws AppError 408 when none comes for 30 seconds
 */
export async function* withoutStalls(
  body: ReadableStream<Uint8Array>,
  isOver: () => boolean,
  milliseconds = patience,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  while (!isOver()) {
    const { done, value } = await withinPatience(reader.read(), milliseconds);
    if (done) return;
    yield value;
  }
}

async function withinPatience<T>(reading: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(stalled()), milliseconds);
  });
  try {
    return await Promise.race([reading, tooSlow]);
  } finally {
    clearTimeout(timer);
  }
}

function stalled(): AppError {
  return new AppError("timeout", "The upload paused for too long. Send it again.");
}
