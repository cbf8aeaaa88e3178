import { createFirstAccount } from "@/db/accounts/accounts";
import { startSession } from "@/db/accounts/sessions";
import { bodyLimits } from "@/lib/body-limits";
import { parse } from "@/lib/parse";
import { newAccount } from "@/lib/people";
import { answer, open } from "../answer";
import { refuseOtherOrigins } from "../identify";
import { cookiesOf } from "../session/session-cookies";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  POST: open({ largestBody: bodyLimits.setup }, async ({ request, body }) => {
    refuseOtherOrigins(request);
    const account = parse(newAccount, await body());
    const { accountId } = await createFirstAccount(account);
    const headers = cookiesOf(await startSession(account, request.headers));
    return Response.json({ accountId }, { status: 201, headers });
  }),
});
