import * as assert from "uvu/assert";
import { offeredMarks } from "../../../scripts/content/rules/offered-marks.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const home = "content/pages/home.md";
const lines = (words: string) => ruleLines(offeredMarks, change(home, "Welcome.", words));

describe("marks that are not offered", (test) => {
  test("are not in good content, nor in all that is offered", async () => {
    assert.equal(await ruleLines(offeredMarks, goodContent()), []);
    const all =
      "**a** [b](/about/)\n\n- c\n\n1. d\n\n### e\n\n#### f\n\n> g\n\n____\n\n| h |\n| --- |\n| i |\n\n[j]{lang=cy}[^1]\n\n[^1]: k";
    assert.equal(await lines(all), []);
  });

  test("are named each time, in fields too", async () => {
    assert.is((await lines("*a* and *b* and `c`")).length, 3);
    assert.is(
      (await ruleLines(offeredMarks, change(home, "title: Page", "title: A *small* page"))).length,
      1,
    );
  });

  test("are left alone in what was published", async () => {
    const note = put(
      "content/versions/1.0/manifest.json",
      "{}",
      change("content/versions/1.0/note.md", "It is new.", "It is *new*."),
    );
    assert.equal(await ruleLines(offeredMarks, note), []);
  });

  test("are none in files that are missing or empty", async () => {
    assert.equal(await ruleLines(offeredMarks, put(home)), []);
    assert.equal(await ruleLines(offeredMarks, put(home, "")), []);
  });
});
