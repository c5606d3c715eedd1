import * as assert from "uvu/assert";
import { ContentProblems } from "../../scripts/core/content-problems.ts";
import { EnvironmentError } from "../../scripts/core/environment-error.ts";
import { fail, failureOf } from "../../scripts/core/failure.ts";
import { describe } from "../support/describe.ts";

describe("failureOf", (test) => {
  test("gives the problems of words, and 1", () => {
    const problem = { file: "content/board.yaml", line: 2, column: 1, field: "name", message: "is empty." };
    assert.equal(failureOf(new ContentProblems([problem])), {
      code: 1,
      text: "content/board.yaml:2:1  name  is empty.\n1 problem in 1 file.",
    });
  });

  test("gives the sentence for what stood in the way without its cause, and 2", () => {
    const full = new EnvironmentError("The disk is full.", { cause: new Error("ENOSPC") });
    assert.equal(failureOf(full), { code: 2, text: "The disk is full." });
    const refused = Object.assign(new Error("EROFS"), { code: "EROFS", syscall: "mkdir", path: "/x" });
    assert.equal(failureOf(refused), {
      code: 2,
      text: "/x could not be written: the disk can only be read. Choose another folder, then try again.",
    });
  });

  test("gives the stack of a fault of ours, and 2", () => {
    const { code, text } = failureOf(new TypeError("x is not a function"));
    assert.is(code, 2);
    assert.match(text, /^TypeError: x is not a function\n\s+at /);
    assert.equal(failureOf("thrown as text"), { code: 2, text: "thrown as text" });
    const without = Object.assign(new Error("No stack."), { stack: undefined });
    assert.equal(failureOf(without), { code: 2, text: "No stack." });
  });
});

describe("fail", (test) => {
  test("says why and what became of everything, each on a line of its own, and sets the exit code", () => {
    const { error } = console;
    const before = process.exitCode;
    const said: unknown[] = [];
    console.error = (line: unknown) => said.push(line);
    try {
      fail(new EnvironmentError("The disk is full."), "Nothing was changed.");
      assert.is(process.exitCode, 2);
    } finally {
      console.error = error;
      process.exitCode = before;
    }
    assert.equal(said, ["", "The disk is full.", "Nothing was changed."]);
  });
});
