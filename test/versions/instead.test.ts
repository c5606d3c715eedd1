import * as assert from "uvu/assert";
import type { PublishedVersion } from "../../scripts/content/history.ts";
import { problemLine } from "../../scripts/core/problem.ts";
import { insteadProblems } from "../../scripts/versions/instead.ts";
import { describe } from "../support/describe.ts";
import { publishedVersion } from "../support/published.ts";

const good = publishedVersion("1.0", { state: "replaced" });
const withdrawn = (version: string, use_instead: string): PublishedVersion =>
  publishedVersion(version, { state: "withdrawn" }, { status: "withdrawn", use_instead });

describe("insteadProblems", (test) => {
  test("passes a version that may be used, one that waits, and words", () => {
    const waiting = publishedVersion("1.2").note;
    for (const instead of ["1.0", "1.2", "your local procedures"])
      assert.equal(insteadProblems([withdrawn("1.1", instead), good], waiting), []);
  });

  test("names a version that nobody can use", () => {
    const lines = insteadProblems([withdrawn("1.2", "1.1"), withdrawn("1.1", "1.7"), good]).map(problemLine);
    assert.equal(lines, [
      'content/versions/1.2/note.md:1:1  use_instead  is "1.1", which is withdrawn too. Type the number of a version that people may use, or say in words what to use.',
      'content/versions/1.1/note.md:1:1  use_instead  is "1.7", which has not been published. Type the number of a version that people may use, or say in words what to use.',
    ]);
  });
});
