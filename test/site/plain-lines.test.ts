import * as assert from "uvu/assert";
import { plainLines } from "../../scripts/site/plain-lines.ts";
import { describe } from "../support/describe.ts";

describe("plainLines", (test) => {
  test("gives a line for each block, in words as they are read", () => {
    const html =
      "<header><p>Top</p></header><main id='main'>\n<h1>A\nb</h1>\n<p>C <strong>d</strong> &#39;e&#39; &amp; &lt;f&gt;</p><ul><li>G</li>\n\n<li>H</li></ul></main><footer>Foot</footer>";
    assert.equal(plainLines(html), ["A b", "C d 'e' & <f>", "G", "H"]);
  });

  test("leaves a sign that it does not know as it is written", () => {
    assert.equal(plainLines("<main><p>10&nbsp;%</p></main>"), ["10&nbsp;%"]);
  });

  test("gives nothing for a page without a main part", () => {
    assert.equal(plainLines("<p>Words</p>"), []);
  });
});
