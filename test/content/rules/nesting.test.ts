import * as assert from "uvu/assert";
import { nesting } from "../../../scripts/content/rules/nesting.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const about = "content/pages/about.md";

describe("nesting", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(nesting, goodContent()), []);
  });

  test("names quotations that are too deep", async () => {
    assert.equal(await ruleLines(nesting, change(about, "From", "> > > > From")), [
      "content/pages/about.md:9:1  Lists or quotations are more than 3 deep inside one another. Move the inner ones out.",
    ]);
  });

  test("names lists that are too deep", async () => {
    assert.equal(await ruleLines(nesting, change(about, "From", "- a\n  - b\n    - c\n      - d\n\nFrom")), [
      "content/pages/about.md:12:7  Lists or quotations are more than 3 deep inside one another. Move the inner ones out.",
    ]);
  });

  test("passes three deep", async () => {
    assert.equal(await ruleLines(nesting, change(about, "From", "> - a\n>   - b\n\nFrom")), []);
  });

  test("stays silent when the words are missing", async () => {
    assert.equal(await ruleLines(nesting, put(about, "---\nid: about\n---\n")), []);
  });

  test("stays silent when the file is empty", async () => {
    assert.equal(await ruleLines(nesting, put(about, "")), []);
  });
});
