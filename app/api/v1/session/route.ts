import { endSession, startSession } from "@/db/accounts/sessions";
import { parse } from "@/lib/parse";
import { signIn } from "@/lib/people";
import { answer, open } from "../answer";
import { refuseOtherOrigins } from "../identify";
import { cookiesOf } from "./session-cookies";

export const { GET, POST, PUT, PATCH, DELETE } = answer({
  POST: open(async ({ request, body }) => {
    refuseOtherOrigins(request);
    const headers = await startSession(parse(signIn, await body()), request.headers);
    return Response.json({ signedIn: true }, { headers: cookiesOf(headers, request) });
  }),

  DELETE: open(async ({ request }) => {
    refuseOtherOrigins(request);
    return new Response(null, {
      status: 204,
      headers: cookiesOf(await endSession(request.headers), request),
    });
  }),
});
