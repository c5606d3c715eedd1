import * as assert from "uvu/assert";
import { reviewDate } from "../../../scripts/content/rules/review-date.ts";
import { change, goodContent, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const note = "content/versions/1.0/note.md";

describe("review date", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(reviewDate, goodContent()), []);
  });

  test("names a review on the day of publication", async () => {
    assert.equal(await ruleLines(reviewDate, change(note, "2027-03-09", "2026-03-09")), [
      "content/versions/1.0/note.md:8:12  review_by  is 2026-03-09, which is not after the date of publication, 2026-03-09. Type a later day.",
    ]);
  });

  test("names a review before it", async () => {
    assert.equal(await ruleLines(reviewDate, change(note, "2027-03-09", "2025-12-31")), [
      "content/versions/1.0/note.md:8:12  review_by  is 2025-12-31, which is not after the date of publication, 2026-03-09. Type a later day.",
    ]);
  });

  test("stays silent when the date is missing", async () => {
    assert.equal(await ruleLines(reviewDate, change(note, "date: 2026-03-09\n", "")), []);
  });

  test("stays silent when the date is empty", async () => {
    assert.equal(await ruleLines(reviewDate, change(note, "date: 2026-03-09", "date:")), []);
  });
});
