import * as assert from "uvu/assert";
import { problemReport } from "../../scripts/core/problem.ts";
import { describe } from "../support/describe.ts";

const problem = (file: string, line: number, field: string, message: string) => ({
  file,
  line,
  column: 1,
  field,
  message,
});

describe("problemReport", (test) => {
  test("lists problems by file and line, then counts them", () => {
    const report = problemReport([
      problem("content/b.md", 4, "title", "is missing. Type a title."),
      problem("content/a.md", 12, "theme", 'is "x". Type one of the themes.'),
      problem("content/a.md", 2, "", "is empty. Write the question in it."),
    ]);
    assert.is(
      report,
      [
        "content/a.md:2:1  is empty. Write the question in it.",
        'content/a.md:12:1  theme  is "x". Type one of the themes.',
        "content/b.md:4:1  title  is missing. Type a title.",
        "3 problems in 2 files.",
      ].join("\n"),
    );
  });

  test("counts one problem in the singular", () => {
    assert.match(
      problemReport([problem("content/a.md", 1, "id", "is missing.")]),
      /\n1 problem in 1 file\.$/,
    );
  });
});
