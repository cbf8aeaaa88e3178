import { retryAfter } from "@/db/database-errors";
import { isMigrated } from "@/db/migrate";
import { sql } from "@/db/postgres";
import { AppError } from "@/lib/errors";
import { answer, nothing, open } from "../api/v1/answer";

/** The database answers and has the schema of this version. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: open(nothing, async () => {
    const ready = await isMigrated(sql()).catch(() => false);
    if (!ready)
      throw new AppError("unavailable", "The database does not answer, or is not migrated yet.", {
        retryAfter,
      });
    return Response.json({ status: "ok" });
  }),
});
