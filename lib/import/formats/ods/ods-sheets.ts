import { createXmlReader } from "@/lib/import/formats/xml-events";
import type { ZipEntry } from "@/lib/import/formats/zip/zip-directory";
import { readZipEntry } from "@/lib/import/formats/zip/zip-entry";
import { importLimits } from "@/lib/import/limits";

/**
 * The names of the hidden sheets of an .ods: a style of theirs says so (OpenDocument 1.3 part 3, 17.14, 20.262).
 * @param content its `content.xml`
 */
export async function findHiddenSheets(file: Blob, content: ZipEntry): Promise<string[]> {
  const hiddenStyles = new Set<string>();
  const hidden: string[] = [];
  let style = "";
  const xml = createXmlReader({
    open(name, attributes) {
      if (name === "style") style = attributes["style:name"] ?? "";
      if (name === "table-properties" && attributes["table:display"] === "false") hiddenStyles.add(style);
      if (name === "table" && hiddenStyles.has(attributes["table:style-name"] ?? "")) {
        hidden.push(attributes["table:name"] ?? "");
      }
    },
  });
  for await (const chunk of readZipEntry(file, content, importLimits.sharedStringsBytes)) xml.write(chunk);
  xml.end();
  return hidden;
}
