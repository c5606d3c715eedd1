import * as assert from "uvu/assert";
import { titlesWithoutLinks } from "../../../scripts/content/rules/titles-without-links.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const lines = (file: string, from: string, to: string) =>
  ruleLines(titlesWithoutLinks, change(file, from, to));
const message = "holds a link. Titles are links themselves: put it in the words below.";

describe("titles-without-links", (test) => {
  test("passes good content, and a link in the words or in another field", async () => {
    assert.equal(await ruleLines(titlesWithoutLinks, goodContent()), []);
    assert.equal(await lines(question, "It does.", "It [does](/about/)."), []);
    assert.equal(await lines("content/guides/1-team-briefing.md", "Any team.", "[Any team](/about/)."), []);
  });

  test("names a link in a term and in the title of a theme", async () => {
    assert.equal(await lines("content/glossary.yaml", "term: review", "term: a [review](/about/)"), [
      `content/glossary.yaml:2:9  review > term  ${message}`,
    ]);
    assert.equal(await lines("content/themes.yaml", "title: Theme of talk", "title: <https://a.example/>"), [
      `content/themes.yaml:5:10  talk > title  ${message}`,
    ]);
  });

  test("stays silent when a title, or the file, is missing or empty", async () => {
    assert.equal(await lines(question, "title: A question\n", ""), []);
    assert.equal(await lines(question, "title: A question", "title:"), []);
    assert.equal(await ruleLines(titlesWithoutLinks, put(question)), []);
  });
});
