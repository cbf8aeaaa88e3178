import { currentTroubles } from "@/lib/troubles";
import { answer, nothing, open } from "../api/v1/answer";

/** The process lives, also where something it needs is away: then `problems` says what. */
export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: open(nothing, async () => {
    const problems = currentTroubles();
    return Response.json(problems.length > 0 ? { status: "ok", problems } : { status: "ok" });
  }),
});
