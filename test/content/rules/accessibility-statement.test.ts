import * as assert from "uvu/assert";
import { accessibilityStatement } from "../../../scripts/content/rules/accessibility-statement.ts";
import { change, goodContent, linesFor, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const file = "content/accessibility.yaml";
const page = "content/pages/accessibility.md";
const listed = "known_problems: []\nnot_shown:\n  - Nobody has tried it.\n";
const nothing = "known_problems: []\nnot_shown: []\n";
const audit = "human_audit:\n  date: 2026-03-01\n  by: A firm\n  found: Nothing.\n";

describe("accessibility statement", (test) => {
  test("passes good content, and a full claim that an audit bears", async () => {
    assert.equal(await ruleLines(accessibilityStatement, goodContent()), []);
    const full = change(file, listed, nothing + audit, change(file, "status: partial", "status: full"));
    assert.equal(await linesFor(full), []);
  });

  test("asks what stands in the way when the claim is partial", async () => {
    assert.equal(await ruleLines(accessibilityStatement, change(file, listed, nothing)), [
      'content/accessibility.yaml:1:9  status  is "partial", and nothing is listed below. List what fails or has not been tested.',
    ]);
  });

  test("asks for a review that follows the first writing", async () => {
    const early = change(file, "reviewed_on: 2026-03-09", "reviewed_on: 2026-03-08");
    assert.equal(await ruleLines(accessibilityStatement, early), [
      "content/accessibility.yaml:3:14  reviewed_on  is 2026-03-08, before the statement was prepared on 2026-03-09. Type a later day.",
    ]);
  });

  test("asks for a day of mending that is still to come after the last review", async () => {
    const problem = (day: string) =>
      ruleLines(
        accessibilityStatement,
        change(
          file,
          "known_problems: []",
          `known_problems:\n  - problem: A table is wide.\n    criterion: 1.4.10 Reflow\n    fix_by: ${day}`,
        ),
      );
    assert.equal(await problem("2026-03-09"), []);
    assert.equal(await problem("2026-03-08"), [
      "content/accessibility.yaml:10:13  known_problems > 1 > fix_by  is 2026-03-08, before the last review on 2026-03-09. Type a later day, or delete what has been fixed.",
    ]);
  });

  test("asks for each heading that facts stand under", async () => {
    assert.equal(await ruleLines(accessibilityStatement, change(page, "## Compliance status", "## Status")), [
      'content/pages/accessibility.md:1:1  has no heading "Compliance status". Put it back: the website puts facts under it.',
    ]);
  });

  test("refuses the words of a full claim on the page itself", async () => {
    const claim = change(page, "## Compliance status", "## Compliance status\n\nIt is fully compliant.");
    assert.equal(await ruleLines(accessibilityStatement, claim), [
      'content/pages/accessibility.md:1:1  says "fully compliant", which content/accessibility.yaml does not. Take the words out.',
    ]);
  });

  test("stops the build when a fact, or the whole file, is missing", async () => {
    for (const field of ["status", "prepared_on", "reviewed_on", "tested_on", "tested_by", "how"]) {
      const text = String(goodContent().get(file)).replace(new RegExp(`^${field}:.*\n`, "m"), "");
      const lines = await linesFor(put(file, text));
      assert.is(lines.length, 1, lines.join("\n"));
      assert.match(lines[0] ?? "", field);
    }
    assert.equal(await linesFor(put(file)), [
      "content/accessibility.yaml:1:1  is missing. Put the file back.",
    ]);
  });

  test("asks for the criterion and the date of a known problem", async () => {
    const bare = change(file, "known_problems: []", "known_problems:\n  - problem: It fails.");
    const lines = await linesFor(bare);
    assert.is(lines.length, 2);
    assert.match(lines.join("\n"), "criterion");
    assert.match(lines.join("\n"), "fix_by");
  });

  test("lets the page say what the facts bear", async () => {
    const claim = change(page, "## Compliance status", "## Compliance status\n\nIt is fully compliant.");
    const full = change(
      file,
      listed,
      nothing + audit,
      change(file, "status: partial", "status: full", claim),
    );
    assert.equal(await ruleLines(accessibilityStatement, full), []);
  });

  test("hears the words of a full claim in capitals too", async () => {
    const claim = change(page, "## Compliance status", "## Compliance status\n\nWe ARE FULLY COMPLIANT.");
    assert.is((await ruleLines(accessibilityStatement, claim)).length, 1);
  });

  test("takes no paragraph for a heading", async () => {
    const lines = await ruleLines(
      accessibilityStatement,
      change(page, "## Compliance status", "Compliance status"),
    );
    assert.match(lines.join("\n"), 'has no heading "Compliance status"');
  });
});
