/**
 * Every case of test/fixtures/bad against the full report in the file beside it. To renew the reports after a message
 * has changed: UPDATE=1 npm test -- malformed; then read what changed.
 */
import * as assert from "uvu/assert";
import { messageFault } from "../lab/fuzz/message-fault.ts";
import { caseProject } from "../support/case-project.ts";
import { casesIn } from "../support/cases.ts";
import { describe } from "../support/describe.ts";
import { isAsBefore, reportText } from "../support/reports.ts";

/** Of work for a processor: nobody waits longer for the first word, and a test cannot know who else has the machine. */
const MAX_MS = 2000;

describe("malformed content", (test) => {
  const cases = casesIn("bad");
  const project = caseProject(test);

  test("is tried in more than a hundred ways", () => assert.ok(cases.length > 100, `only ${cases.length}`));

  for (const one of cases) {
    test(`is told of: ${one.name}`, async () => {
      const { read, milliseconds } = await project.read(one);
      const problems = "problems" in read ? read.problems : [];
      assert.ok(problems.length > 0, "nothing was said");
      for (const problem of problems) assert.is(messageFault(problem), undefined);
      isAsBefore(`bad/${one.name}.txt`, reportText(problems));
      assert.ok(milliseconds < MAX_MS, `${milliseconds} ms`);
    });
  }
});
