import { createDelivery, findDeliveries } from "@/db/deliveries";
import { deliveryQuery, newDelivery } from "@/lib/deliveries";
import { parse } from "@/lib/parse";
import { answer, created, member } from "../answer";

export const { GET, POST, PUT, PATCH, DELETE } = answer({
  GET: member("read", ({ caller, query }) => findDeliveries(caller.accountId, parse(deliveryQuery, query()))),
  POST: member("write", async ({ caller, body }) =>
    created(await createDelivery(caller.accountId, parse(newDelivery, await body()))),
  ),
});
