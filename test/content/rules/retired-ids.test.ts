import * as assert from "uvu/assert";
import { retiredIds } from "../../../scripts/content/rules/retired-ids.ts";
import { change, goodContent, linesFor, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const retired = "content/retired.yaml";
const entry = (was: string, id: string, more = "") =>
  `- was: ${was}\n  id: ${id}\n  title: Old\n  reason: It was asked twice.\n${more}`;
const lines = (...entries: string[]) => ruleLines(retiredIds, put(retired, entries.join("")));

describe("retired-ids", (test) => {
  test("passes a list of what is gone, one without entries, and no list at all", async () => {
    assert.equal(await linesFor(put(retired, entry("question", "old", "  instead: question-1\n"))), []);
    assert.equal(await linesFor(put(retired, "# Nothing yet.\n[]\n")), []);
    assert.equal(await linesFor(put(retired, "# Nothing yet.\n")), []);
    assert.equal(await linesFor(put(retired, "")), []);
    assert.equal(await linesFor(goodContent()), []);
  });

  test("names an id that something uses", async () => {
    assert.equal(await lines(entry("question", "question-7")), [
      `${retired}:2:7  question-7 > id  is "question-7", which content/checklist/07-question.md:2 uses. Choose another id there, or take this entry out if nothing was retired.`,
    ]);
  });

  test("says on which line it is used", async () => {
    const moved = change(
      "content/checklist/07-question.md",
      "id: question-7\ntitle: A question",
      "title: A question\nid: question-7",
    );
    const [line = ""] = await ruleLines(retiredIds, put(retired, entry("question", "question-7"), moved));
    assert.match(line, "which content/checklist/07-question.md:3 uses.");
  });

  test("lets things of different sorts have had the same id", async () => {
    assert.equal(await lines(entry("guide", "question-7"), entry("page", "old"), entry("pack", "old")), []);
  });

  test("names an id that is listed twice", async () => {
    assert.equal(await lines(entry("guide", "old"), entry("guide", "old")), [
      `${retired}:6:7  old > id  is "old", which line 2 lists already. Delete one of them.`,
    ]);
  });

  test("leaves an entry without its id or its sort to the check of its shape", async () => {
    assert.equal(await lines("- was: question\n", "- id: question-7\n"), []);
  });

  test("asks that what is used instead is there, and of the same sort", async () => {
    assert.equal(await linesFor(put(retired, entry("question", "old", "  instead: team-briefing\n"))), [
      `${retired}:5:12  old > instead  is "team-briefing", which content/checklist does not hold. Type an id from content/checklist.`,
    ]);
  });
});
