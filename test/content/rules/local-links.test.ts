import * as assert from "uvu/assert";
import { localLinks } from "../../../scripts/content/rules/local-links.ts";
import { goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

function board(...links: readonly [id: string, title: string][]) {
  const listed = links.map(
    ([id, title], index) =>
      `  - for: ${id}\n    title: ${title}\n    address: https://board.example/${index}\n`,
  );
  const before = String(goodContent().get("content/board.yaml"));
  return put("content/board.yaml", links.length === 0 ? before : `${before}local_links:\n${listed.join("")}`);
}

describe("local links", (test) => {
  test("may be missing", async () => assert.equal(await ruleLines(localLinks, board()), []));

  test("may stand beside a question, a responsibility and a guide, three in one place", async () => {
    const content = board(
      ["question-7", "One"],
      ["question-7", "Two"],
      ["question-7", "Three"],
      ["responsibility-1", "Four"],
      ["team-briefing", "Five"],
    );
    assert.equal(await ruleLines(localLinks, content), []);
  });

  test("may not be four in one place", async () => {
    const four = ["One", "Two", "Three", "Four"].map((title): [string, string] => ["question-7", title]);
    assert.is((await ruleLines(localLinks, board(...four))).length, 1);
  });

  test("are not held against ids that could not be read", async () => {
    const content = put(
      "content/guides/1-team-briefing.md",
      "---\nid: [\n---\n",
      board(["other-guide", "One"]),
    );
    assert.equal(await ruleLines(localLinks, content), []);
  });
});
