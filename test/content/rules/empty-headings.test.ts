import * as assert from "uvu/assert";
import { emptyHeadings } from "../../../scripts/content/rules/empty-headings.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const home = "content/pages/home.md";
const guide = "content/guides/1-team-briefing.md";
const lines = (words: string) => ruleLines(emptyHeadings, change(home, "Welcome.", words));
const say = (words: string, line: number, file = home) =>
  `${file}:${line}:1  "${words}" has no words below it. Type them, or delete the heading.`;

describe("empty headings", (test) => {
  test("passes good content, and a heading with smaller ones below it", async () => {
    assert.equal(await ruleLines(emptyHeadings, goodContent()), []);
    assert.equal(await lines("## Dates\n\n### Spring\n\nIn May.\n\n## Places\n\n- Here"), []);
  });

  test("names a heading at the end, and one before another of its level or above", async () => {
    assert.equal(await lines("Hello.\n\n## Dates"), [say("Dates", 9)]);
    assert.equal(await lines("## Dates\n\n## Places\n\nHere."), [say("Dates", 7)]);
    assert.equal(await lines("## Dates\n\n### Spring\n\n## Places\n\nHere."), [say("Spring", 9)]);
  });

  test("looks into the handouts of a guide, whose own headings are looked at where they are read", async () => {
    assert.equal(
      await ruleLines(
        emptyHeadings,
        change(guide, "Who does what?", "Who does what?\n\n#### When\n\n#### Where\n\nHere."),
      ),
      [say("When", 52, guide)],
    );
    assert.equal(await ruleLines(emptyHeadings, change(guide, "To talk.\n\n", "")), []);
  });

  test("leaves the headings of the statement, below which the build puts facts", async () => {
    const page = "content/pages/accessibility.md";
    const text = String(goodContent().get(page));
    assert.match(text, "## Compliance status");
    assert.equal(
      await ruleLines(emptyHeadings, put(page, text.replace(/(## Compliance status)[^#]*/, "$1\n\n"))),
      [],
    );
  });

  test("stays silent when words are missing or empty", async () => {
    assert.equal(await ruleLines(emptyHeadings, put(home)), []);
    assert.equal(await ruleLines(emptyHeadings, put(home, "")), []);
  });
});
