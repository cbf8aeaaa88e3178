import { Readable } from "node:stream";
import Papa from "papaparse";
import { getImport } from "@/db/imports/imports";
import { readRejects } from "@/db/imports/rejects";
import type { Import } from "@/lib/import/import";
import { answer, member } from "../../../answer";
import { pathId } from "../../../read-request";

/** The rows that could not be imported, as a CSV to be mended and dropped in again. */
export const { GET, POST, PUT, PATCH, DELETE } = answer({
  GET: member("read", async ({ caller, params }) => {
    const found = await getImport(caller.accountId, pathId(params.id));
    const lines = csvLines(found, readRejects(caller.accountId, found.importId));
    return new Response(Readable.toWeb(Readable.from(lines)) as ReadableStream, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="rejects-${found.importId}.csv"`,
      },
    });
  }),
});

async function* csvLines(
  { columns }: Import,
  rejects: ReturnType<typeof readRejects>,
): AsyncIterable<string> {
  const width = columns.length;
  const headers = columns.map(({ header, field, index }) => header || field || `Column ${index + 1}`);
  yield `\ufeff${line([...headers, "error"])}`;
  for await (const { cells, errors } of rejects) {
    const padded = Array.from({ length: width }, (_, index) => cells[index] ?? "");
    yield line([...padded, errors.map(({ message }) => message).join(" ")]);
  }
}

function line(cells: string[]): string {
  return `${Papa.unparse([cells])}\r\n`;
}
