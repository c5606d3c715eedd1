import * as assert from "uvu/assert";
import { quotedWording } from "../../../scripts/content/rules/quoted-wording.ts";
import { change, goodContent, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";

describe("quoted wording", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(quotedWording, goodContent()), []);
  });

  test("asks a quoted question for the wording", async () => {
    assert.equal(await ruleLines(quotedWording, change(question, "source: new", "source: quoted")), [
      'content/checklist/07-question.md:6:9  source  is quoted, but there is no 2014 wording. Add "quoted:" with "wording:" and "terms:" under it, or type new.',
    ]);
  });

  test("refuses wording under a new question", async () => {
    assert.equal(
      await ruleLines(
        quotedWording,
        change(question, "source: new", "source: new\nquoted:\n  wording: A\n  terms: B"),
      ),
      [
        'content/checklist/07-question.md:6:9  source  is new, but 2014 wording is quoted below it. Delete "quoted:", or type quoted.',
      ],
    );
  });

  test("passes a quoted question with its wording", async () => {
    assert.equal(
      await ruleLines(
        quotedWording,
        change(question, "source: new", "source: quoted\nquoted:\n  wording: A\n  terms: B"),
      ),
      [],
    );
  });

  test("stays silent when the source is missing", async () => {
    assert.equal(await ruleLines(quotedWording, change(question, "source: new\n", "")), []);
  });

  test("leaves empty wording to the check of its shape", async () => {
    assert.equal(
      await ruleLines(quotedWording, change(question, "source: new", "source: quoted\nquoted:")),
      [],
    );
  });
});
