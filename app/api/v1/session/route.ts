import { endSession, startSession } from "@/db/accounts/sessions";
import { bodyLimits } from "@/lib/body-limits";
import { parse } from "@/lib/parse";
import { signIn } from "@/lib/people";
import { answer, nothing, open } from "../answer";
import { refuseOtherOrigins } from "../identify";
import { cookiesOf } from "./session-cookies";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  POST: open({ largestBody: bodyLimits.signIn }, async ({ request, body }) => {
    refuseOtherOrigins(request);
    const headers = await startSession(parse(signIn, await body()), request.headers);
    return Response.json({ signedIn: true }, { headers: cookiesOf(headers) });
  }),

  DELETE: open(nothing, async ({ request }) => {
    refuseOtherOrigins(request);
    return new Response(null, {
      status: 204,
      headers: cookiesOf(await endSession(request.headers)),
    });
  }),
});
