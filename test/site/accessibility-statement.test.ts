import * as assert from "uvu/assert";
import type { Accessibility } from "../../scripts/content/schema.ts";
import { statement } from "../../scripts/site/accessibility-statement.ts";
import { describe } from "../support/describe.ts";

const body =
  "## Compliance status\n\nWords.\n\n### Non-compliance with the accessibility regulations\n\n## Preparation of this accessibility statement";
const facts: Accessibility = {
  status: "partial",
  prepared_on: "2026-11-23",
  reviewed_on: "2026-12-01",
  tested_on: "2026-11-30",
  tested_by: "A program",
  how: "It looked.",
  known_problems: [],
  not_shown: ["Nobody has tried it."],
};
const human_audit = { date: "2027-03-01", by: "A firm", found: "All was well." };

describe("accessibility statement", (test) => {
  test("puts each fact under its heading, before the board's own words", () => {
    assert.is(
      statement(body, facts),
      "## Compliance status\n\nThis website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to the non-compliances listed below.\n\nIt is not yet called fully compliant because no human audit has been recorded.\n\n\nWords.\n\n### Non-compliance with the accessibility regulations\n\n- Nobody has tried it.\n\n\n## Preparation of this accessibility statement\n\nThis statement was prepared on 23 November 2026. It was last reviewed on 1 December 2026.\n\nThis website was last tested on 30 November 2026. Tested by: A program. It looked.\n\nPeople have not yet tested it.\n",
    );
  });

  test("says whom to ask for another format once a board has said so", () => {
    const page = "## Feedback and contact information\n\nAsk the board.";
    assert.is(statement(page, facts), page);
    assert.match(
      statement(page, facts, {
        contact: "our office",
        email: "access@board.example",
        telephone: "01632 960000",
        post: "1 High Street",
        reply_days: 10,
      }),
      "information\n\nFor another format, or to tell us of a barrier, ask our office:\n\n- Email: [access@board.example](mailto:access@board.example)\n- Telephone: 01632 960000\n- Post: 1 High Street\n\nYou will have a reply within 10 working days.\n\n\nAsk the board.",
    );
  });

  test("names the criterion and the date of each known problem", () => {
    const problem = {
      problem: "A table fails.",
      criterion: "1.3.1 Info and Relationships",
      fix_by: "2027-06-30",
    };
    assert.match(
      statement(body, { ...facts, known_problems: [problem] }),
      "- A table fails. This fails WCAG 2.2 success criterion 1.3.1 Info and Relationships. We will fix it by 30 June 2027.",
    );
  });

  test("says nothing of a missing audit once people have looked", () => {
    const words = statement(body, { ...facts, human_audit });
    assert.match(words, "This website is partially compliant with");
    assert.not.match(words, "no human audit");
  });

  test("says fully compliant only with an audit by people", () => {
    const full = { ...facts, status: "full" as const, not_shown: [] };
    assert.match(statement(body, { ...full, human_audit }), "This website is fully compliant with");
    assert.not.match(statement(body, full), "This website is fully compliant");
    assert.match(
      statement(body, { ...full, human_audit }),
      "carried out on 1 March 2027 by A firm. All was well.",
    );
  });
});
