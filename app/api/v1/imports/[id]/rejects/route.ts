import { Readable } from "node:stream";
import { getImport } from "@/db/imports/imports";
import { readRejects } from "@/db/imports/rejects";
import { writeRejects } from "@/lib/export/rejects";
import { answer, member, nothing } from "../../../answer";
import { pathId } from "../../../read-request";

/** The rows that could not be imported, as a CSV to be mended and dropped in again. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: member("read", nothing, async ({ caller, params }) => {
    const found = await getImport(caller.accountId, pathId(params.id));
    const lines = writeRejects(found.columns, readRejects(caller.accountId, found.importId));
    return new Response(Readable.toWeb(Readable.from(lines)) as ReadableStream, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="rejects-${found.importId}.csv"`,
      },
    });
  }),
});
