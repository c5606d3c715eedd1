import * as assert from "uvu/assert";
import { wellFormedTables } from "../../../scripts/content/rules/well-formed-tables.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const home = "content/pages/home.md";
const lines = (...rows: string[]) => ruleLines(wellFormedTables, change(home, "Welcome.", rows.join("\n")));

describe("well-formed tables", (test) => {
  test("passes good content and tables with and without outer marks", async () => {
    assert.equal(await ruleLines(wellFormedTables, goodContent()), []);
    assert.equal(await lines("| a | b |", "| --- | :-: |", "| 1 | 2 |", "| 3 |  |"), []);
    assert.equal(await lines("a | b", "--- | ---", "1 | 2 \\| 3"), []);
    assert.equal(await lines("|  | b |", "| --- | --- |", "| Row | 2 |"), []);
    for (const mark of ["- ", "> ", "> 1. "]) {
      const rest = mark.replace(/[^>]/g, " ");
      const rows = [`${mark}| a | b |`, `${rest}| --- | --- |`, `${rest}| 1 | 2 |`];
      assert.equal(await lines("Words.", "", ...rows), [], mark);
    }
    for (const row of ["1 | 2", "| 1 | 2", "1 | 2 |"])
      assert.equal(await lines("| a | b |", "| --- | --- |", row), [], row);
    assert.equal(await lines("Choose a | b, or c."), []);
    assert.equal(await lines("Choose a | or b |"), []);
  });

  test("tells a hyphen in a cell from the line that makes a table, and names rows below a sentence", async () => {
    for (const row of ["| 1 | - |", "| - | 1 |"])
      assert.equal(await lines("| a | b |", row), [
        `${home}:7:1  starts with "|", and is not a table yet. Type "| --- | --- |" on a line of its own below the first row.`,
      ]);
    assert.equal(await lines("Words.", "| a |"), [
      `${home}:8:1  starts with "|", and is not a table yet. Type "| --- |" on a line of its own below the first row.`,
    ]);
  });

  test("passes the widest table that a page has room for", async () => {
    assert.equal(await lines(`|${" a |".repeat(6)}`, `|${" --- |".repeat(6)}`, `|${" 1 |".repeat(6)}`), []);
  });

  test("names a cell that would be lost", async () => {
    assert.equal(await lines("| a | b |", "| --- | --- |", "| 1 | 2 |", "| 3 | 4 | 5 |"), [
      `${home}:10:1  has 3 cells, and the table has 2 columns. "5" would be left out: delete it, or give it a column.`,
    ]);
  });

  test("names a column without a heading", async () => {
    assert.equal(await lines("| a |  |", "| --- | --- |", "| 1 | 2 |"), [
      `${home}:7:1  A column of the table has no heading. Type one in its first row.`,
    ]);
  });

  test("stays silent when words are missing or empty, and about what was published", async () => {
    assert.equal(await ruleLines(wellFormedTables, put(home)), []);
    assert.equal(await ruleLines(wellFormedTables, put(home, "")), []);
    const note = put("content/versions/1.0/note.md", "---\nversion: '1.0'\n---\n\n| a |\n");
    assert.equal(
      await ruleLines(wellFormedTables, put("content/versions/1.0/manifest.json", "{}", note)),
      [],
    );
  });
});
