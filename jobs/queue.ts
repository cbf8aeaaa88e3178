import { sql } from "@/db/postgres";
import { surely } from "./surely";

interface JobOptions {
  /** A job of this key that waits is replaced by the new one. */
  key: string;
  attempts?: number;
}

/**
 * Leaves work to a worker. That it is to be done is in the database before, and found there when no job comes of it: so the
 * caller, whose own work is committed, gets no error when the job cannot be added at once.
 */
export async function enqueue(task: string, payload: object, options: JobOptions): Promise<void> {
  const add = () => sql()`
    select graphile_worker.add_job(${task}::text, payload => ${JSON.stringify(payload)}::text::json,
      job_key => ${options.key}::text, max_attempts => ${options.attempts ?? 3}::int)`;
  await surely(add, "a job could not be added");
}
