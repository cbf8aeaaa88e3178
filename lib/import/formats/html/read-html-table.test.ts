import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readHtmlTable } from "./read-html-table";

async function read(html: string | Uint8Array): Promise<string[][]> {
  const rows: string[][] = [];
  const file = new Blob([typeof html === "string" ? html : new Uint8Array(html)]);
  for await (const batch of readHtmlTable(file)) rows.push(...batch.map(({ cells }) => cells));
  return rows;
}

describe("readHtmlTable", () => {
  it.each([
    [
      "rows and cells",
      "<table><tr><th>a<th>b<tr><td>1<td>2</table>",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["upper case and attributes", '<TABLE border=1><TR><TD class="x">a</TD></TR></TABLE>', [["a"]]],
    [
      "text as people see it",
      "<table><tr><td> <b>Niccol&ograve;</b>\n  D&#39;Angi&#xf2;&nbsp;&amp; co </td></tr></table>",
      [["Niccolò D'Angiò & co".replace(" &", "\u00a0&")]],
    ],
    ["line ends", "<table><tr><td>a<br>b<p>c</p></td></tr></table>", [["a\nbc"]]],
    [
      "numbers as they are written",
      "<table><tr><td>0039333123456</td><td>3,93331E+11</td></tr></table>",
      [["0039333123456", "3,93331E+11"]],
    ],
    [
      "the number beside a short form",
      '<table><tr><td x:num="393331234567">3.93E+11</td><td x:num="45363">12/03/2024</td></tr></table>',
      [["393331234567", "12/03/2024"]],
    ],
    [
      "cells over several columns",
      "<table><tr><td colspan=2>a</td><td>b</td></tr></table>",
      [["a", "", "b"]],
    ],
    [
      "no scripts and comments",
      "<table><script>if (a<b) '<td>'</script><!-- <td>x --><tr><td>a</td></tr></table>",
      [["a"]],
    ],
    [
      "the largest of several tables",
      "<table><tr><td>menu</table><table><tr><td>a<tr><td>b</table>",
      [["a"], ["b"]],
    ],
    ["nothing where there is no table", "<html><body>hello</body></html>", []],
  ])("reads %s", async (_what, html, expected) => expect(await read(html)).toEqual(expected));

  it("numbers rows as they stand", async () => {
    const file = new Blob(["<table><tr><td>a<tr><td><tr><td>b</table>"]);
    for await (const rows of readHtmlTable(file)) expect(rows.map(({ row }) => row)).toEqual([1, 3]);
  });

  it("reads any encoding", async () => {
    const html = "<table><tr><td>Niccolò è a Forlì</td></tr></table>";
    expect(await read(iconv.encode(html, "windows-1252"))).toEqual([["Niccolò è a Forlì"]]);
    expect(await read(iconv.encode(html, "utf-16le"))).toEqual([["Niccolò è a Forlì"]]);
  });

  it("survives any tags", async () => {
    const pieces = fc.constantFrom(
      "<table>",
      "</table>",
      "<tr>",
      "</tr>",
      "<td>",
      "</td>",
      "a",
      "<",
      "&",
      "&#99999999;",
      "<!--",
      "<script>",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces), async (html) => {
        await expect(read(html.join(""))).resolves.toBeInstanceOf(Array);
      }),
    );
  });

  it("takes the same time for broken pages", async () => {
    const started = performance.now();
    for (const piece of ["<!--", "<script>", "<td ", "<", "&"]) await read(`<table>${piece.repeat(20_000)}`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
