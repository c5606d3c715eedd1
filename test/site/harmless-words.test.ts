/** Every case of test/fixtures/harmless.yaml: odd words that are read without a problem, and that do nothing on the site. */
import * as assert from "uvu/assert";
import { problemLine } from "../../scripts/core/problem.ts";
import { siteFaults, vocabularyOf } from "../lab/fuzz/site-faults.ts";
import { caseProject } from "../support/case-project.ts";
import { harmlessCases } from "../support/cases.ts";
import { describe } from "../support/describe.ts";
import { siteOf } from "../support/library.ts";

const BASE = "https://board.example/";

describe("odd but harmless words", (test) => {
  const cases = harmlessCases();
  const project = caseProject(test);
  const siteFrom = async (changes: (typeof cases)[number]["changes"]) => {
    const { read } = await project.read({ changes });
    if ("problems" in read) throw new Error(read.problems.map(problemLine).join("\n"));
    return siteOf(read.library);
  };
  let vocabulary: ReturnType<typeof vocabularyOf>;
  let known: string[];
  test.before(async () => {
    const good = await siteFrom([]);
    vocabulary = vocabularyOf(good);
    // The smallest content leaves out a heading and a pack that templates lead to.
    known = siteFaults(good, BASE, vocabulary);
  });

  test("are of many sorts", () => assert.ok(cases.length > 25, `only ${cases.length}`));

  for (const { name, changes } of cases) {
    test(`make a sound site: ${name}`, async () => {
      const faults = siteFaults(await siteFrom(changes), BASE, vocabulary);
      assert.equal(
        faults.filter((fault) => !known.includes(fault)),
        [],
      );
    });
  }
});
