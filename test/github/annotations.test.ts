import * as assert from "uvu/assert";
import { annotation, runNotice } from "../../scripts/github/annotations.ts";
import { describe } from "../support/describe.ts";

describe("annotation", (test) => {
  test("stands on the line it is about", () => {
    const problem = {
      file: "content/board.yaml",
      line: 4,
      column: 9,
      field: "review_by",
      message: "is missing.",
    };
    assert.is(annotation(problem), "::error file=content/board.yaml,line=4,col=9::review_by  is missing.");
  });

  test("cannot be ended by the author's words", () => {
    const problem = {
      file: "content/a,line=1::b.md",
      line: 1,
      column: 1,
      field: "",
      message: "100%\n::warning::x",
    };
    assert.is(
      annotation(problem),
      "::error file=content/a%2Cline=1%3A%3Ab.md,line=1,col=1::100%25%0A::warning::x",
    );
  });
});

describe("runNotice", (test) => {
  test("is one command, however many lines it has", () => {
    assert.is(runNotice(["100%", "Nothing."], "error"), "::error::100%25%0ANothing.");
  });
});
