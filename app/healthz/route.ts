import { answer, nothing, open } from "../api/v1/answer";

/** The process lives. */
export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: open(nothing, async () => Response.json({ status: "ok" })),
});
