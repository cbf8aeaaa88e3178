import { AppError } from "@/lib/errors";
import { answer, open } from "../v1/answer";

/** What is asked for under /api and not there. */
const nothing = open(async ({ request }) => {
  throw new AppError(
    "not_found",
    `There is nothing at ${request.nextUrl.pathname}. The API is described at /docs.`,
  );
});

export const { GET, POST, PUT, PATCH, DELETE } = answer({
  GET: nothing,
  POST: nothing,
  PUT: nothing,
  PATCH: nothing,
  DELETE: nothing,
});
