import * as assert from "uvu/assert";
import { reviewReminder } from "../../scripts/audit/statement-review.ts";
import { describe } from "../support/describe.ts";

describe("review of the statement", (test) => {
  test("is not mentioned until 30 days before a year has passed", () => {
    assert.is(reviewReminder("2026-11-23", "2026-11-23"), undefined);
    assert.is(reviewReminder("2026-11-23", "2027-10-23"), undefined);
  });

  test("is asked for in the last 30 days", () => {
    assert.is(
      reviewReminder("2026-11-23", "2027-10-24"),
      "The accessibility statement must be reviewed by 23 November 2027. Go through it, then change reviewed_on in content/accessibility.yaml.",
    );
    assert.match(reviewReminder("2026-11-23", "2027-11-23") ?? "", "must be reviewed by");
  });

  test("is called overdue after a year", () => {
    assert.match(
      reviewReminder("2026-11-23", "2027-11-24") ?? "",
      "more than a year: that was due on 23 November 2027",
    );
    assert.match(reviewReminder("2028-02-29", "2029-03-02") ?? "", "due on 1 March 2029");
  });
});
