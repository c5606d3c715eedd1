import * as assert from "uvu/assert";
import { quotedWording } from "../../../scripts/content/rules/quoted-wording.ts";
import { change, goodContent, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";

describe("quoted wording", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(quotedWording, goodContent()), []);
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
