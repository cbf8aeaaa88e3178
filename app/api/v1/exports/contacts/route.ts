import { startExport } from "@/jobs/exports/export-contacts";
import { bodyLimits } from "@/lib/body-limits";
import { exportSelection, newExport } from "@/lib/export/export";
import { parse } from "@/lib/parse";
import { answer, member } from "../../answer";
import { showExport } from "../show-export";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  POST: member("read", { largestBody: bodyLimits.ids }, async ({ caller, body, request }) => {
    const { format, ...wanted } = parse(newExport, await body());
    const order = { format, selection: exportSelection({ format, ...wanted }), createdBy: caller.name };
    const made = await startExport(caller.accountId, order);
    return Response.json(await showExport(made, request), { status: 202 });
  }),
});
