import { z } from "zod";
import { AppError } from "@/lib/errors";
import { answer, open } from "../v1/answer";

/** What is asked for under /api and not there, whatever its parameters. */
const missing = open({ query: z.unknown(), leavesBody: true }, async ({ request }) => {
  throw new AppError(
    "not_found",
    `There is nothing at ${request.nextUrl.pathname}. The API is described at /docs.`,
  );
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: missing,
  POST: missing,
  PUT: missing,
  PATCH: missing,
  DELETE: missing,
});
