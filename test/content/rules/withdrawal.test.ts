import * as assert from "uvu/assert";
import { withdrawal } from "../../../scripts/content/rules/withdrawal.ts";
import { type Content, change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const note = "content/versions/1.0/note.md";
const whole = [
  "status: withdrawn",
  "withdrawn_on: 2026-04-01",
  "reason: A telephone number was wrong.",
  'use_instead: "1.1"',
];

/** The good content, published, with fields added to its note. */
function published(...fields: string[]): Content {
  const content = change(note, "review_by:", [...fields, "review_by:"].join("\n"));
  return put("content/versions/1.0/manifest.json", "{}", content);
}

describe("withdrawal", (test) => {
  test("passes good content, and a published version that is withdrawn with all it takes", async () => {
    assert.equal(await ruleLines(withdrawal, goodContent()), []);
    assert.equal(await ruleLines(withdrawal, published(...whole)), []);
  });

  test("leaves an empty field to the check of its shape", async () => {
    assert.equal(
      await ruleLines(withdrawal, published("status: withdrawn", ...whole.slice(1, 3), "use_instead:")),
      [],
    );
  });

  test("refuses the fields without the status", async () => {
    assert.equal(await ruleLines(withdrawal, published("reason: A number was wrong.")), [
      "content/versions/1.0/note.md:8:9  reason  is only for a version that is withdrawn. Delete it, or add status: withdrawn.",
    ]);
  });

  test("refuses to withdraw what was not published, or before it was", async () => {
    const unpublished = change(note, "review_by:", [...whole, "review_by:"].join("\n"));
    assert.equal(await ruleLines(withdrawal, unpublished), [
      'content/versions/1.0/note.md:8:9  status  is "withdrawn", but this version has not been published. Delete the line.',
    ]);
    const early = published(...whole.map((line) => line.replace("2026-04-01", "2026-01-01")));
    assert.equal(await ruleLines(withdrawal, early), [
      "content/versions/1.0/note.md:9:15  withdrawn_on  is 2026-01-01, which is before the day of publication, 2026-03-09. Type a later day.",
    ]);
  });

  test("lets a version be withdrawn on the day of its publication", async () => {
    const sameDay = published(...whole.map((line) => line.replace("2026-04-01", "2026-03-09")));
    assert.equal(await ruleLines(withdrawal, sameDay), []);
  });

  test("bears a note without fields", async () => {
    assert.equal(await ruleLines(withdrawal, put(note, "---\n---\n\nIt is new.\n")), []);
  });
});
