import { and, asc, eq, sql } from "drizzle-orm";
import { AppError, invalidField, notFound } from "@/lib/errors";
import type { NewView, View, ViewChanges } from "@/lib/views";
import { lockAccount } from "./accounts/lock-account";
import { databaseCode, uniqueViolation } from "./database-errors";
import { db } from "./postgres";
import { views } from "./schema/views";
import { write } from "./write";

const mostViews = 200;

/** The views of an account, by name. */
export async function findViews(accountId: number): Promise<View[]> {
  const rows = await db()
    .select()
    .from(views)
    .where(eq(views.accountId, accountId))
    .orderBy(asc(views.nameKey), asc(views.id));
  return rows.map(toView);
}

/** @throws AppError 409 when the name is taken */
export async function createView(accountId: number, view: NewView): Promise<View> {
  return write(async (tx) => {
    await lockAccount(tx, accountId);
    if ((await tx.$count(views, eq(views.accountId, accountId))) >= mostViews)
      throw invalidField("name", "too_many", `An account has at most ${mostViews} views.`);
    const [made] = await tx
      .insert(views)
      .values({ accountId, ...view })
      .onConflictDoNothing({ target: [views.accountId, views.nameKey] })
      .returning();
    if (!made) throw nameTaken(view.name);
    return toView(made);
  });
}

/** @throws AppError 404, 409 when the name is taken */
export async function updateView(accountId: number, id: number, changes: ViewChanges): Promise<View> {
  const set = { ...changes, updatedAt: sql`clock_timestamp()` };
  const [changed] = await write((tx) =>
    tx
      .update(views)
      .set(set)
      .where(mine(accountId, id))
      .returning()
      .catch((error) => {
        throw databaseCode(error) === uniqueViolation ? nameTaken(changes.name ?? "") : error;
      }),
  );
  if (!changed) throw notFound("view");
  return toView(changed);
}

/** @throws AppError 404 */
export async function deleteView(accountId: number, id: number): Promise<void> {
  const gone = await db().delete(views).where(mine(accountId, id)).returning({ id: views.id });
  if (gone.length === 0) throw notFound("view");
}

function mine(accountId: number, id: number) {
  return and(eq(views.accountId, accountId), eq(views.id, id));
}

function toView({ id, name, query, createdAt, updatedAt }: typeof views.$inferSelect): View {
  return { id, name, query, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}

function nameTaken(name: string): AppError {
  const message = `There is already a view named ${name}.`;
  return new AppError("conflict", message, { errors: [{ field: "name", code: "taken", message }] });
}
