import * as assert from "uvu/assert";
import { cell, tableOf } from "../../../scripts/site/downloads/table.ts";
import { describe } from "../../support/describe.ts";
import { ownLibrary } from "./own-library.ts";

/** Reads comma-separated values by RFC 4180, section 2; throws on anything else. */
function readTable(text: string): string[][] {
  const rows: string[][] = [[]];
  const form = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  while (form.lastIndex < text.length) {
    const from = form.lastIndex;
    const [, value = "", end] = form.exec(text) ?? [];
    if (end === undefined) throw new Error(`Not a table from character ${from}.`);
    rows.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === "\r\n" && form.lastIndex < text.length) rows.push([]);
  }
  return rows;
}

describe("table of the questions", (test) => {
  test("holds 20 rows of as many cells as there are names", async () => {
    const library = await ownLibrary();
    const text = tableOf(library);
    assert.is(text.codePointAt(0), 0xfeff);
    const [names = [], ...rows] = readTable(text.slice(1));
    assert.equal(names.slice(0, 5), ["id", "number", "theme", "title", "question"]);
    assert.equal(
      rows.map(([id]) => id),
      library.questions.map(({ id }) => id),
    );
    for (const row of rows) assert.is(row.length, names.length);
    assert.equal(rows[0]?.slice(5, 8), ["both", "quoted", library.questions[0]?.quoted?.wording]);
    assert.is(rows[0]?.at(-1), "Version 1.0");
  });

  test("names a theme and a source that it does not know by their short names", async () => {
    const library = await ownLibrary();
    const known = library.evidence[0];
    const evidence = ["gone", known?.id ?? ""];
    Object.assign(library.questions[0] ?? {}, { theme: "elsewhere", evidence });
    const [names = [], row = []] = readTable(tableOf(library).slice(1));
    assert.is(row[names.indexOf("theme")], "elsewhere");
    assert.ok(row[names.indexOf("evidence")]?.startsWith(`gone; ${known?.author}`));
  });

  test("keeps commas, quotation marks and line breaks inside their cell", async () => {
    const library = await ownLibrary();
    Object.assign(library.questions[0] ?? {}, { id: 'a "b", c', title: "x,\ny" });
    const [, row = []] = readTable(tableOf(library).slice(1));
    assert.is(row[0], "a “b”, c");
    assert.is(row[3], "x, y");
  });

  test("disarms what a spreadsheet would run", () => {
    for (const hostile of ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x","y")'])
      assert.match(cell(hostile), /^"?'/, hostile);
    assert.is(cell("A question?"), "A question?");
  });

  test("is told from a broken table by its reader", () => {
    assert.throws(() => readTable('a,"b\r\n'), "Not a table");
    assert.throws(() => readTable('a,b"c\r\n'), "Not a table");
  });
});
