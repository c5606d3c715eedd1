import * as assert from "uvu/assert";
import { pageNumbers } from "../../scripts/print/page-numbers.ts";
import { describe } from "../support/describe.ts";
import { printing } from "./printing.ts";

describe("pageNumbers", (test) => {
  const print = printing(test);

  test("finds the page of every place that a link leads to", async () => {
    const { raw } = await print(
      '<h1 id="one">1</h1><h2 id="two" style="break-before: page">2</h2><p><a href="#two">a</a> <a href="#one">b</a></p>',
    );
    assert.equal([...(await pageNumbers(raw))].sort(), [
      ["one", 1],
      ["two", 2],
    ]);
  });

  test("is empty when nothing is linked", async () => {
    assert.is((await pageNumbers((await print("<h1>No links</h1>")).raw)).size, 0);
  });
});
