import * as assert from "uvu/assert";
import { recutTables } from "../../../scripts/packs/editions/recut-tables.ts";
import { renderer } from "../../../scripts/site/markdown.ts";
import { describe } from "../../support/describe.ts";
import { inPage } from "../../support/in-page.ts";

describe("recutTables", (test) => {
  const put = inPage(test);
  const after = (body: string) =>
    put({ body }, `(${recutTables})()`, (page) =>
      page.$eval("body", (element) => element.innerHTML.replace(/\n/g, "")),
    );
  const markdown = (text: string) =>
    renderer({ glossary: [] }).block(text, { prefix: "", offset: 0, link: (address) => address });
  const pairs = (...cells: [string, string][]) =>
    `<dl>${cells.map(([term, words]) => `<div><dt>${term}</dt><dd${words === "" ? ' class="write">&nbsp;' : `>${words}`}</dd></div>`).join("")}</dl>`;

  test("makes each row of four columns a list of column and cell", async () => {
    const table = "| A | B | C | D |\n|---|---|---|---|\n| 1 | *2* | 3 | 4 |\n| 5 | 6 | 7 | 8 |";
    const first = pairs(["A", "1"], ["B", "<em>2</em>"], ["C", "3"], ["D", "4"]);
    const second = pairs(["A", "5"], ["B", "6"], ["C", "7"], ["D", "8"]);
    assert.is(await after(markdown(table)), `<div class="recut">${first}${second}</div>`);
  });

  test("leaves a place to write for each blank cell, and calls a nameless column Row", async () => {
    const html = await after(markdown("|  | B | C | D |\n|---|---|---|---|\n| See |  | 3 |  |"));
    assert.is(html, `<div class="recut">${pairs(["Row", "See"], ["B", ""], ["C", "3"], ["D", ""])}</div>`);
  });

  test("keeps the caption above the lists", async () => {
    const head = "<thead><tr><th>A</th><th>B</th><th>C</th><th>D</th></tr></thead>";
    const row = "<tbody><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></tbody>";
    const html = await after(
      `<div class="table"><table><caption>What we agreed</caption>${head}${row}</table></div>`,
    );
    assert.match(html, '<div class="recut"><p><strong>What we agreed</strong></p><dl>');
  });

  test("makes lists of three columns too where there is something to write", async () => {
    const html = await after(markdown("| A | B | C |\n|---|---|---|\n| 1 |  | 3 |"));
    assert.is(html, `<div class="recut">${pairs(["A", "1"], ["B", ""], ["C", "3"])}</div>`);
  });

  test("leaves narrow tables and tables of numbers", async () => {
    const narrow = markdown("| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |").replace(/\n/g, "");
    assert.is(await after(narrow), narrow);
    const wide = markdown("| A | B | C | D |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |");
    assert.match(await after(wide.replace("<table>", '<table class="log tally">')), "<table");
  });
});
