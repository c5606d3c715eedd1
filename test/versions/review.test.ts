import * as assert from "uvu/assert";
import { reviewNotice } from "../../scripts/versions/review.ts";
import { describe } from "../support/describe.ts";

const act = "Look them over and publish a version with a later review_by.";

describe("reviewNotice", (test) => {
  test("is silent until 60 days before", () => {
    assert.is(reviewNotice("2027-06-30", "2027-04-30"), undefined);
    assert.is(
      reviewNotice("2027-06-30", "2027-05-01"),
      `The words must be reviewed by 30 June 2027, in 60 days. ${act}`,
    );
  });

  test("counts down to the day", () => {
    assert.match(reviewNotice("2027-06-30", "2027-06-29") ?? "", "2027, in one day. ");
    assert.match(reviewNotice("2027-06-30", "2027-06-30") ?? "", "2027, today. ");
  });

  test("says plainly that the day has passed", () => {
    assert.is(
      reviewNotice("2027-06-30", "2027-07-01"),
      "The review that was due by 30 June 2027 has not been published. Every page says so. Look the words over and publish a version with a later review_by.",
    );
  });
});
