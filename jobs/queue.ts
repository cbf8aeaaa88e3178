import { sql } from "@/db/postgres";

interface JobOptions {
  /** A job of this key that waits is replaced by the new one. */
  key: string;
  attempts?: number;
}

/** Leaves work to a worker. The queue is a table: a job is as durable as the data it is about. */
export async function enqueue(task: string, payload: object, options: JobOptions): Promise<void> {
  await sql()`
    select graphile_worker.add_job(${task}::text, payload => ${JSON.stringify(payload)}::text::json,
      job_key => ${options.key}::text, max_attempts => ${options.attempts ?? 3}::int)`;
}
