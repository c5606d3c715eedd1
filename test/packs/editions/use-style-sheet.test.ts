import * as assert from "uvu/assert";
import { useStyleSheet } from "../../../scripts/packs/editions/use-style-sheet.ts";
import { describe } from "../../support/describe.ts";
import { inPage } from "../../support/in-page.ts";

const SHEETS =
  '<link rel="stylesheet" href="print.css" media="print"><link rel="alternate stylesheet" title="Large print" href="large.css" media="print">';
const PRINT = { "print.css": "p { font-size: 14px }" };
const BOTH = { ...PRINT, "large.css": "p { font-size: 24px }" };

describe("useStyleSheet", (test) => {
  const put = inPage(test);
  const size = (head: string, files: Record<string, string>, script = `(${useStyleSheet})("Large print")`) =>
    put({ head, body: "<p>x", files }, script, (page) =>
      page.$eval("p", (paragraph) => getComputedStyle(paragraph).fontSize),
    );
  const failure = (printing: Promise<unknown>) =>
    printing.then(
      () => "",
      (reason: Error) => reason.message,
    );

  test("puts the style sheet of that title in force, above the others, by the time it is done", async () => {
    assert.is(await size(SHEETS, BOTH, "'left as it is'"), "14px");
    assert.is(await size(SHEETS, BOTH), "24px");
  });

  test("rejects when the page names none", async () => {
    const other = SHEETS.replace("Large print", "Another");
    assert.match(await failure(size(other, BOTH)), 'The page names no style sheet "Large print".');
  });

  test("rejects when the one it names is not there", async () => {
    assert.match(
      await failure(size(SHEETS, PRINT)),
      "The style sheet https://board.example/large.css did not load.",
    );
  });
});
