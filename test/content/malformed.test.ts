/**
 * Every case of the tables in test/fixtures/bad against its full report. To renew the reports after a message has
 * changed: UPDATE=1 npm test -- malformed; then read what changed.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { project as root } from "../../scripts/core/paths.ts";
import { problemReport } from "../../scripts/core/problem.ts";
import { messageFault } from "../lab/fuzz/message-fault.ts";
import { caseProject } from "../support/case-project.ts";
import { badCases, renewReports, withReports } from "../support/cases.ts";
import { describe } from "../support/describe.ts";

/** Of work for a processor: nobody waits longer for the first word, and a test cannot know who else has the machine. */
const MAX_MS = 2000;

describe("malformed content", (test) => {
  const cases = badCases();
  const project = caseProject(test);
  const renewed = new Map<string, string>();

  test("is tried in more than 500 ways", () => assert.ok(cases.length > 500, `only ${cases.length}`));

  for (const one of cases) {
    test(`is told of: ${one.name}`, async () => {
      const { read, milliseconds } = await project.read(one);
      const problems = "problems" in read ? read.problems : [];
      assert.ok(problems.length > 0, "nothing was said");
      for (const problem of problems) assert.is(messageFault(problem), undefined);
      const report = `${problemReport(problems)}\n`;
      if (process.env["UPDATE"]) renewed.set(one.name, report);
      else assert.fixture(report, one.report);
      assert.ok(milliseconds < MAX_MS, `${milliseconds} ms`);
    });
  }

  test("leaves nothing behind for the next case", async () => {
    const { read } = await project.read({ changes: [] });
    assert.not("problems" in read);
  });

  test.after(() => renewReports(renewed));
});

describe("a table of malformed content", (test) => {
  test("stays as it is when its reports are renewed and no message has changed", () => {
    for (const [table, own] of Map.groupBy(badCases(), ({ name }) => name.split("/", 1)[0])) {
      const text = readFileSync(join(root, `test/fixtures/bad/${table}.yaml`), "utf8");
      const reports = own.map(({ name, report }) => [name.replace(`${table}/`, ""), report] as const);
      assert.is(withReports(text, new Map(reports)), text);
    }
  });

  test("takes a changed report, and the first of a new case", () => {
    const first = "# Words.\n\na:\n  change:\n    write: |+\n      x\n\n  report: |\n    ";
    const second = "\n\nb:\n  change:\n    write: y\n";
    const third = "\nc:\n  change: {}\n";
    assert.is(
      withReports(
        `${first}old${second}${third}`,
        new Map([
          ["a", "new\nline\n"],
          ["b", "first\n"],
        ]),
      ),
      `${first}new\n    line${second}  report: |\n    first\n${third}`,
    );
  });
});
