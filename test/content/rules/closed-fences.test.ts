import * as assert from "uvu/assert";
import { closedFences } from "../../../scripts/content/rules/closed-fences.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const about = "content/pages/about.md";

describe("closed fences", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(closedFences, goodContent()), []);
  });

  test("names one that is opened on the last line", async () => {
    assert.equal(await ruleLines(closedFences, change(about, "From [the questions](/checklist/).", "~~~~")), [
      "content/pages/about.md:9:1  The block that ~~~~ opens is never closed. Type ~~~~ on a line of its own below it, or delete the line.",
    ]);
  });

  test("passes a closed block", async () => {
    assert.equal(await ruleLines(closedFences, change(about, "From", "```\ncode\n```\n\nFrom")), []);
  });

  test("stays silent when the words are missing", async () => {
    assert.equal(await ruleLines(closedFences, put(about, "---\nid: about\n---\n")), []);
  });

  test("stays silent when the file is empty", async () => {
    assert.equal(await ruleLines(closedFences, put(about, "")), []);
  });
});
