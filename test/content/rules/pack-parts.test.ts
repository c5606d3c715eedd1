import * as assert from "uvu/assert";
import { packParts } from "../../../scripts/content/rules/pack-parts.ts";
import { change, goodContent, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const file = "content/packs/1-team.md";
const PARTS =
  "parts:\n  - part: cover\n  - part: guide\n    guide: team-briefing\n  - part: page\n    page: how-to-use";
const lines = (parts: string) => ruleLines(packParts, change(file, PARTS, parts));

describe("pack-parts", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(packParts, goodContent()), []);
  });

  test("names a part that the pack holds already", async () => {
    assert.equal(
      await lines(
        `${PARTS}\n  - part: guide\n    guide: team-briefing\n  - part: contents\n  - part: contents`,
      ),
      [
        'content/packs/1-team.md:12:11  parts > 4 > part  is "guide team-briefing", which the pack holds already. Delete one of them.',
        'content/packs/1-team.md:15:11  parts > 6 > part  is "contents", which the pack holds already. Delete one of them.',
      ],
    );
  });

  test("lets two guides stand, and any number of sheets to write on", async () => {
    const sheets = "\n  - part: actions\n  - part: tally".repeat(2);
    assert.equal(await lines(`${PARTS}\n  - part: guide\n    guide: other${sheets}`), []);
  });

  test("takes a checklist for what bears the title", async () => {
    assert.equal(await lines("parts:\n  - part: checklist"), []);
  });

  test("passes over parts that another check has named", async () => {
    assert.equal(await lines("parts: cover"), []);
    assert.equal(await lines("parts:\n  - part:\n  - part:\n  - word\n  - part: 5"), []);
  });

  test("stays silent when the parts are missing or empty", async () => {
    assert.equal(await lines("subtitle: None"), []);
    assert.equal(await lines("parts: []"), []);
  });
});
