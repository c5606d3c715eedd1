import * as assert from "uvu/assert";
import { outlineOf } from "../../scripts/site/on-this-page.ts";
import { describe } from "../support/describe.ts";

describe("the list of contents of a page", (test) => {
  const html =
    '<p>First.</p>\n<h2 id="a">A <a href="/b/">b</a></h2>\n<p>Words.</p>\n<h2 id="c">C</h2>\n<h3 id="d">D</h3>\n';

  test("names every heading of the second level, without links in links", () => {
    assert.equal(outlineOf(`${html}<h2 id="e">E</h2>`).headings, [
      { id: "a", title: "A b" },
      { id: "c", title: "C" },
      { id: "e", title: "E" },
    ]);
  });

  test("is empty where two headings are all there is", () => {
    assert.equal(outlineOf(html).headings, []);
  });

  test("comes after the words that open the page, and no word is lost", () => {
    const { lead, body } = outlineOf(html);
    assert.is(lead, "<p>First.</p>\n");
    assert.is(lead + body, html);
    assert.equal(outlineOf("<p>Only.</p>"), { lead: "<p>Only.</p>", body: "", headings: [] });
  });
});
