import * as assert from "uvu/assert";
import { guideSheets } from "../../../scripts/content/rules/guide-sheets.ts";
import { change, goodContent, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const guide = "content/guides/1-team-briefing.md";

describe("guide sheets", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(guideSheets, goodContent()), []);
  });

  test("names a sheet that is no handout, with the one that was meant", async () => {
    assert.equal(await ruleLines(guideSheets, change(guide, "sheet: Action slip", "sheet: Action slp")), [
      `${guide}:10:12  sheets > 1 > sheet  is "Action slp", but no handout of this guide has that title. Did you mean "Action slip"?`,
    ]);
  });

  test("names a handout that the list leaves out", async () => {
    const more = change(guide, "### Action slip", "### Notes\n\nWords.\n\n### Action slip");
    assert.equal(await ruleLines(guideSheets, more), [
      `${guide}:10:3  sheets  does not mention the handout "Notes". Add it, with copies and afterwards.`,
    ]);
  });

  test("names a sheet that is listed twice", async () => {
    const entry = "  - sheet: Action slip\n    copies: one for the team\n    afterwards: shred it\n";
    assert.equal(await ruleLines(guideSheets, change(guide, entry, entry + entry)), [
      `${guide}:13:12  sheets > 2 > sheet  names "Action slip" a second time. Delete one of the two.`,
    ]);
  });

  test("stays silent when there are no handouts, or no list", async () => {
    assert.equal(await ruleLines(guideSheets, change(guide, "## Handouts", "## Hand-outs")), []);
    assert.equal(await ruleLines(guideSheets, change(guide, "sheets:", "sheet:")), []);
  });
});
