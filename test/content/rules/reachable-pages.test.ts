import * as assert from "uvu/assert";
import { reachablePages } from "../../../scripts/content/rules/reachable-pages.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const page = "content/pages/days.md";
const words = (fields = "") => `---\nid: days\ntitle: Days\ndescription: Days.\n${fields}---\n\nWords.\n`;
const lines = (fields?: string, content = goodContent()) =>
  ruleLines(reachablePages, put(page, words(fields), content));

describe("pages that can be reached", (test) => {
  test("are those that the site links to by name, and those that words or linked_from lead to", async () => {
    assert.equal(await ruleLines(reachablePages, goodContent()), []);
    for (const place of ["footer", "about", "privacy"])
      assert.equal(await lines(`linked_from: ${place}\n`), [], place);
    assert.equal(
      await lines("", change("content/checklist/07-question.md", "It does.", "See [days](/days/#one).")),
      [],
    );
  });

  test("are not those to which only their own words lead, or a version that was published", async () => {
    assert.is((await lines()).length, 1);
    const own = put(page, words().replace("Words.", "See [days](/days/)."));
    assert.is((await ruleLines(reachablePages, own)).length, 1);
    const note = change(
      "content/versions/1.0/note.md",
      "It is new.",
      "See [days](/days/).",
      put("content/versions/1.0/manifest.json", "{}"),
    );
    assert.is((await lines("", note)).length, 1);
  });

  test("name a place that has none, such as the page itself", async () => {
    for (const place of ["home", "not-found", "days", "nowhere"])
      assert.match((await lines(`linked_from: ${place}\n`)).join(), "where a link cannot go", place);
  });

  test("are not asked for while words cannot be read, or the page has no id", async () => {
    assert.equal(await lines("", put("content/checklist/07-question.md", "")), []);
    assert.equal(await ruleLines(reachablePages, put(page, words().replace("id: days\n", ""))), []);
    assert.equal(await ruleLines(reachablePages, put(page, "")), []);
  });
});
