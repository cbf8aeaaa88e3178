import type { SQL } from "drizzle-orm";
import { PgDatabase, PgDialect } from "drizzle-orm/pg-core";
import { onTestFinished } from "vitest";

/**
 * Does something just before the first statement that matches, on another connection: what somebody else does between two
 * statements. The statement itself, and all others, run as they are.
 */
export function beforeStatement(text: RegExp, act: () => Promise<unknown>): void {
  const original = PgDatabase.prototype.execute;
  const restore = () => {
    PgDatabase.prototype.execute = original;
  };
  onTestFinished(restore);
  PgDatabase.prototype.execute = function (this: PgDatabase<never>, query: SQL) {
    if (typeof query === "string" || !text.test(new PgDialect().sqlToQuery(query).sql))
      return original.call(this, query);
    restore();
    return act().then(() => original.call(this, query));
  } as never;
}
