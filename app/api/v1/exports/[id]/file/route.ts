import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { readExport } from "@/db/exports";
import { exportFile } from "@/jobs/exports/write-export";
import { AppError, notFound } from "@/lib/errors";
import { answer, open } from "../../../answer";
import { pathId } from "../../../read-request";
import { isSigned, signedLink } from "../../show-export";

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  vcf: "text/vcard; charset=utf-8",
};

/** Bytes sent at once: with the usual 64 kB a file of 200 MB takes four times as long. */
const pieceSize = 2 ** 20;

/** The file itself, for whoever holds a link that is still good. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = answer({
  GET: open({ query: signedLink }, async ({ params, query }) => {
    const id = pathId(params.id);
    if (!(await isSigned(id, query)))
      throw new AppError("forbidden", "This link is no longer good. Read the export again for a new one.");
    const stored = await readExport(Number(query.account), id);
    const file = await exportFile(stored);
    const found = await stat(file).catch(() => null);
    if (stored.status !== "COMPLETED" || !found) throw notFound("export");
    const day = stored.createdAt.toISOString().slice(0, 10);
    const content = createReadStream(file, { highWaterMark: pieceSize });
    return new Response(Readable.toWeb(content) as ReadableStream, {
      headers: {
        "content-type": types[stored.format],
        "content-length": String(found.size),
        "content-disposition": `attachment; filename="contacts-${day}.${stored.format}"`,
        "cache-control": "private, no-store",
      },
    });
  }),
});
