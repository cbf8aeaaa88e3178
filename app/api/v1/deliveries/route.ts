import { createDelivery, findDeliveries } from "@/db/deliveries";
import { bodyLimits } from "@/lib/body-limits";
import { deliveryQuery, newDelivery } from "@/lib/deliveries";
import { parse } from "@/lib/parse";
import { answer, created, member } from "../answer";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: member("read", { query: deliveryQuery }, ({ caller, query }) =>
    findDeliveries(caller.accountId, query),
  ),
  POST: member("write", { largestBody: bodyLimits.usual }, async ({ caller, body }) =>
    created(await createDelivery(caller.accountId, parse(newDelivery, await body()))),
  ),
});
