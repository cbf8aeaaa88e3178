import postgres from "postgres";
import { advisoryLocks } from "../locks";

const { databaseInUse } = advisoryLocks;

/** The connection that holds the lock; it is opened again when it was lost. */
export interface Holder {
  /** Takes the lock unless this very connection has it. @throws when the database does not answer within 5 s */
  hold(): Promise<void>;
  /** Gives the lock back. @returns whether nobody else has it; then nobody else gets it before `close` */
  isAlone(): Promise<boolean>;
  close(): Promise<void>;
}

const longestAnswer = 5000;

export function openHolder(url: string): Holder {
  const client = postgres(url, {
    max: 1,
    onnotice: () => {},
    idle_timeout: undefined,
    max_lifetime: null,
    connect_timeout: 5,
    backoff: () => 0.1,
    connection: { application_name: "rubrica in use" },
  });
  let heldBy: number | undefined;
  return {
    hold: async () => {
      const [backend] = await inTime(client`select pg_backend_pid() as pid`);
      if (backend?.pid === heldBy) return;
      const [locked] = await inTime(
        client`select pg_backend_pid() as pid from pg_advisory_lock_shared(${databaseInUse})`,
      );
      heldBy = locked?.pid;
    },
    isAlone: async () => {
      try {
        await inTime(client`select pg_advisory_unlock_shared(${databaseInUse})`);
        const [last] = await inTime(client`select pg_try_advisory_lock(${databaseInUse}) as alone`);
        return last?.alone === true;
      } catch {
        // A database that does not answer is none that a shutdown could stop in order.
        return false;
      }
    },
    close: () => client.end({ timeout: 1 }),
  };
}

async function inTime<T>(query: postgres.PendingQuery<T[] & postgres.MaybeRow[]>): Promise<T[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The database does not answer.")), longestAnswer);
  });
  try {
    return (await Promise.race([query, late])) as T[];
  } finally {
    clearTimeout(timer);
  }
}
